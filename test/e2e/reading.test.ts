import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';
import { CROSSING_TEXT } from './texts.ts';

/** What each highlight paints, as the words of its ranges. */
function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((ends) => {
          const range = document.createRange();
          range.setStart(ends.startContainer, ends.startOffset);
          range.setEnd(ends.endContainer, ends.endOffset);
          return range.toString();
        }),
      ]),
    ),
  );
}

/** Where the words stand on the screen, in px. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('[data-start]')) {
      const at = line.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || line.closest('.furniture') !== null || line.firstChild === null) continue;
      const range = document.createRange();
      range.setStart(line.firstChild, at);
      range.setEnd(line.firstChild, at + wanted.length);
      const box = range.getClientRects()[0];
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`the page does not show "${words}"`);
  return place;
}

async function clickWords(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}

describeInBrowser('a reading in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 5 });
  });
  afterAll(() => bench?.close());

  it('shows every word of the text, as it is, and paints every span on its words', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    const lines = await page.locator('.text p').allTextContents();
    expect(lines).toEqual(CROSSING_TEXT.split('\n').filter((line) => line !== ''));
    expect(await page.locator('.text p > *').count()).toBe(0);
    const marks = await painted(page);
    expect(marks['statement-happened-0']).toEqual([
      'Iraq and Syria reopened the Qarn crossing on Monday',
      '140 trucks passed before noon',
    ]);
    expect(marks['statement-feared-0']?.[0]).toBe('they fear that smugglers could use the road by night');
    expect(marks['statement-set-0']).toEqual([
      'Syria plans to station about 300 guards there in the coming weeks',
    ]);
    expect(marks['statement-against-0']).toEqual(['We will not close it again', 'it had asked for a fee']);
    expect(marks['statement-open-0']).toEqual([
      'both sides expect to sign a customs agreement on 17 May 2025',
    ]);
    expect(marks['statement-unknown-0']).toEqual(['Turkey will take part']);
    expect(marks['mention-place']).toEqual(['Iraq', 'Syria', 'Damascus', 'Turkey']);
    expect(marks['mention-facility']).toEqual(['the Qarn crossing']);
    expect(marks['detail-times']).toEqual(['on Monday', 'in the coming weeks', 'on 17 May 2025']);
    expect(marks['detail-locations']).toEqual(['Damascus']);
    expect(marks['detail-quantities']).toEqual(['140 trucks', 'about 300 guards']);
    expect(marks['detail-questions']).toEqual(['whether Turkey will take part']);
    expect(marks.furniture).toHaveLength(5);
    await page.close();
  });

  it('shows what was read in the sentence that is clicked, and keeps it in the address', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await clickWords(page, 'smugglers');
    await page.waitForSelector('.panel-head');
    expect(await page.textContent('.panel-head h2')).toBe('Sentence 2 of 7');
    expect(await page.textContent('.drawer blockquote')).toBe(
      'Iraqi officials said they fear that smugglers could use the road by night.',
    );
    const card = await page.textContent('.card.statement');
    for (const words of [
      'feared',
      'use',
      'smugglers',
      'feared: governed by fear',
      'possible (+1)',
      '20–55 %',
      'Iraqi officials',
      'say, fears',
    ]) {
      expect(card).toContain(words);
    }
    expect((await painted(page)).chosen).toEqual([
      'Iraqi officials said they fear that smugglers could use the road by night.',
    ]);
    expect(await page.locator('.card[aria-current="true"]').count()).toBe(1);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('.panel-head');
    expect(await page.textContent('.panel-head h2')).toBe('Sentence 2 of 7');
    await page.close();
  });

  it('shows values, links, questions and what was not understood', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await clickWords(page, 'customs agreement');
    const drawer = await page.textContent('.drawer');
    expect(drawer).toContain('date · 2025-05-17 · Sat 17 May 2025');
    expect(drawer).toContain('is a condition of, by If');
    await clickWords(page, 'unclear');
    expect(await page.textContent('.drawer')).toContain('whether Turkey will take part');
    await clickWords(page, 'trucks passed');
    const first = await page.textContent('.drawer');
    expect(first).toContain('stated XXXX-WXX-1');
    expect(first).toContain('a time of day without a zone');
    await page.close();
  });

  it('marks the words of a part that is pointed at or focused', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await clickWords(page, 'station');
    await page.hover('.fact button:has-text("about 300 guards")');
    expect((await painted(page)).focused).toEqual(['about 300 guards']);
    await page.mouse.move(5, 5);
    expect((await painted(page)).focused).toBeUndefined();
    await page.focus('.fact button:has-text("plans")');
    expect((await painted(page)).focused).toEqual(['plans']);
    await page.close();
  });

  it('says beside the pointer who a name is', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    const { x, y } = await placeOf(page, 'Damascus');
    await page.mouse.move(x, y);
    await page.waitForSelector('.tip');
    expect(await page.textContent('.tip')).toContain('Damascus: place · = Syria · entity syria · SYRGOV');
    await page.close();
  });

  it('is worked by keys alone: j k, Enter, Tab, Esc, c, f', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    const title = () => page.textContent('.panel-head h2');
    await page.keyboard.press('j');
    expect(await title()).toBe('Sentence 1 of 7');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await title()).toBe('Sentence 2 of 7');
    await page.keyboard.press('c');
    await page.waitForFunction(
      () => document.querySelector('.notice')?.textContent === 'Copied with its citation.',
    );
    const start = CROSSING_TEXT.indexOf('Iraqi officials');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“Iraqi officials said they fear that smugglers could use the road by night.” (Border Desk, “Trucks return to the Qarn crossing after two years”, Tue 18 Mar 2025, https://border-desk.example/qarn, ' +
        `characters ${start}–${start + 74}, an example document)`,
    );
    await page.keyboard.press('Enter');
    expect((await painted(page)).focused).toEqual(['they fear that smugglers could use the road by night']);
    await page.keyboard.press('Tab');
    expect((await painted(page)).focused).toEqual(['use']);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('text');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.panel-head') === null);
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('f');
    expect(await page.isVisible('p:has-text("Share this story")')).toBe(false);
    expect(await page.isVisible('button:has-text("page furniture, 4 lines")')).toBe(true);
    await page.keyboard.press('f');
    expect(await page.isVisible('p:has-text("Share this story")')).toBe(true);
    await page.close();
  });

  it('misses no step of a key that is held down', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await page.evaluate(async () => {
      for (let step = 0; step < 5; step += 1) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    expect(await page.textContent('.panel-head h2')).toBe('Sentence 5 of 7');
    await page.close();
  });

  it('switches layers off and on in the legend, and in the address', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.legend');
    await page.uncheck('.legend label:has-text("feared") input');
    await page.uncheck('.legend label:has-text("place") input');
    const marks = await painted(page);
    expect(marks['statement-feared-0']).toEqual(['the road stays safe']);
    expect(marks['mention-place']).toBeUndefined();
    expect(new URL(page.url()).search).toBe('?hide=feared,place');
    expect(await page.textContent('.drawer')).toContain('1 switched off under Marks');
    await page.reload();
    await page.waitForSelector('.legend');
    expect((await painted(page))['mention-place']).toBeUndefined();
    await page.check('.legend label:has-text("place") input');
    expect((await painted(page))['mention-place']).toHaveLength(4);
    await page.close();
  });

  it('shows a text that is not read from right to left, and says that it is not read', async () => {
    const page = await bench.open('/documents/unread');
    await page.waitForSelector('.text p');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.text p') as Element).direction),
    ).toBe('rtl');
    expect(await page.textContent('.hint')).toContain('does not read (ar)');
    expect(await painted(page)).toEqual({});
    await page.close();
  });

  it('is a sheet over the text on a phone, with the sentence still in sight', async () => {
    const page = await bench.open('/documents/crossing', { width: 390, height: 844 });
    await page.waitForSelector('.text p');
    expect(await page.isVisible('.drawer')).toBe(false);
    await page.evaluate(() => document.querySelector('.text p:last-of-type')?.scrollIntoView());
    await clickWords(page, 'unclear');
    await page.waitForSelector('.drawer', { state: 'visible' });
    const { y } = await placeOf(page, 'unclear');
    const sheet = await page.locator('.drawer').boundingBox();
    expect(y).toBeLessThan(sheet?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.click('button[aria-label="Close"]');
    expect(await page.isVisible('.drawer')).toBe(false);
    await page.close();
  });

  it('falls back to plain text, the list and one notice where spans cannot be painted', async () => {
    const page = await bench.open('/documents/crossing', {
      before: 'delete globalThis.Highlight; delete CSS.highlights;',
    });
    await page.waitForSelector('.text p');
    expect(await page.locator('.hint').allTextContents()).toEqual([
      'This browser cannot paint marks into text (no CSS Custom Highlight API). All that was read is listed beside the text.',
    ]);
    await page.keyboard.press('j');
    expect(await page.textContent('.drawer')).toContain('reopened');
    await page.close();
  });

  it('shows a row of event data cell by cell, each under the name of its column, with its marks', async () => {
    const page = await bench.open('/documents/row');
    await page.waitForSelector('.cell');
    const cells = await page.$$eval('.cell', (rows) =>
      rows.map((row) => `${row.querySelector('dt')?.textContent}: ${row.querySelector('dd')?.textContent}`),
    );
    expect(cells).toContain('actor1: Unidentified Armed Group (Syria)');
    expect(cells).toContain('fatalities: 2');
    expect(cells).toContain(
      'notes: On 5 March 2025, an unidentified group shot at farmers near Tadmur, an invented case. 2 dead.',
    );
    expect(await page.textContent('.empty-cells')).toMatch(/^\d+ columns without a value/);
    expect(await page.textContent('.empty-cells p')).toContain('admin3');
    expect((await painted(page))['mention-group']).toEqual([
      'Unidentified Armed Group (Syria)',
      'Civilians (Syria)',
    ]);
    await clickWords(page, 'Attack');
    await page.waitForSelector('.panel-head');
    expect(await page.textContent('.drawer')).toContain('Unidentified Armed Group (Syria)');
    await page.close();
  });

  it('says plainly that a document is not there', async () => {
    const page = await bench.open('/documents/none');
    await page.waitForSelector('.failed');
    expect(await page.textContent('.failed')).toContain('There is no such document in this store.');
    await page.close();
    bench.pageErrors.splice(0);
  });

  it('marks a statement as wrong where it is read, takes that back, and asks which where there are several', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await clickWords(page, 'smugglers could use');
    await page.waitForSelector('.card .marking button kbd');
    await page.fill('.signed input', 'Noor');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.waitForSelector('.card[data-wrong="true"]');
    expect(await page.locator('.card[data-wrong="true"]').count()).toBe(1);
    expect(await page.textContent('.card .wrong')).toContain('Marked as wrong by Noor');
    await page.reload();
    await page.waitForSelector('.card[data-wrong="true"]');
    await page.keyboard.press('u');
    await page.waitForSelector('.card[data-wrong="true"]', { state: 'detached' });

    // A condition and what hangs on it stand in one sentence.
    await page.goto(`${bench.address}/documents/crossing?at=${CROSSING_TEXT.indexOf('If ')}`);
    await page.waitForSelector('.card .marking button');
    expect(await page.locator('.card.statement').count()).toBeGreaterThan(1);
    await page.keyboard.press('x');
    await page.waitForFunction(() =>
      document.querySelector('.notice')?.textContent?.startsWith('Which statement?'),
    );
    expect(await page.locator('.card[data-wrong="true"]').count()).toBe(0);
    await page.close();
  });

  it('asked nothing of any other machine, and met no error', () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});

describeInBrowser('a text of a million characters in a browser', () => {
  it('is painted where it is seen, and moves on without waiting', async () => {
    const bench = await openBench({ documents: 1, characters: 1_000_000 });
    try {
      const page = await bench.open('/documents/large');
      await page.waitForSelector('.text p');
      const count = () =>
        page.evaluate(() => [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0));
      expect(await count()).toBeGreaterThan(50);
      expect(await count()).toBeLessThan(5_000);
      await page.evaluate(() => {
        const pane = document.querySelector('main');
        if (pane !== null) pane.scrollTop = pane.scrollHeight / 2;
      });
      await page.waitForFunction(() => {
        const pane = document.querySelector('main')?.getBoundingClientRect();
        return [...(CSS.highlights.get('mention-place') ?? [])].some((ends) => {
          const box = ends.startContainer.parentElement?.getBoundingClientRect();
          return box !== undefined && pane !== undefined && box.top > pane.top && box.bottom < pane.bottom;
        });
      });
      await page.keyboard.press('j');
      await page.waitForSelector('.panel-head');
      const before = await page.evaluate(() => performance.now());
      for (let step = 0; step < 20; step += 1) await page.keyboard.press('j');
      const after = await page.evaluate(() => performance.now());
      // A step takes tens of ms here; the bound only catches work that grows with the text.
      expect((after - before) / 20).toBeLessThan(500);
      expect(bench.pageErrors).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
