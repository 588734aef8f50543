import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { REVISED } from './fake-revisions.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('revisions in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 2 });
  });
  afterAll(() => bench?.close());

  const line = async (page: Page) => (await page.textContent('.revisions p'))?.replace(/\s+/g, ' ');
  const changes = (page: Page) =>
    page.$$eval('.change', (items) =>
      items.map(
        (item) =>
          `${item.querySelector('.change-kind strong')?.textContent}: ${item.querySelector('.change-words')?.textContent}`,
      ),
    );

  it('are told over the text, and reached by keys alone', async () => {
    const page = await bench.open(`/documents/${REVISED}`);
    await page.waitForSelector('.text p');
    expect(await line(page)).toContain('Revision 3 of 3, found changed Sat 12 Apr 2025 14:20 UTC.');
    await page.keyboard.press('[');
    await page.waitForSelector('.revisions.hint');
    expect(await line(page)).toContain(
      'Revision 2 of 3, found changed Thu 10 Apr 2025 18:05 UTC. The page has changed since.',
    );
    expect(await page.textContent('.text')).toContain('The ferry will run again on Friday.');
    expect(new URL(page.url()).search).toBe('?revision=2');
    await page.keyboard.press('[');
    await page.waitForFunction(() =>
      document.querySelector('.text')?.textContent?.includes('Some 120 guards'),
    );
    await page.keyboard.press('[');
    expect(await line(page)).toContain('Revision 1 of 3, first taken Tue 8 Apr 2025');
    await page.click('a:has-text("Read the newest")');
    await page.waitForFunction(() =>
      document.querySelector('.text')?.textContent?.includes('harbour office'),
    );
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('show what was added, removed and changed, in words as well as in colour', async () => {
    const page = await bench.open(`/documents/${REVISED}`);
    await page.waitForSelector('.text p');
    await page.keyboard.press('h');
    await page.waitForSelector('.change');
    expect(new URL(page.url()).search).toBe('?since=2');
    expect(await page.textContent('.changes-answer')).toBe(
      '1 sentence added, 1 removed, 1 moved; 2 unchanged.',
    );
    expect(await changes(page)).toEqual([
      'moved: Traders feared that the river would stay closed.',
      'removed: The ferry will run again on Friday.',
      'added: The harbour office denied a report that two boats had sunk.',
    ]);
    expect(
      await page.evaluate(() =>
        ['.change-removed del', '.change-added ins'].map(
          (name) => getComputedStyle(document.querySelector(name) as Element).textDecorationLine,
        ),
      ),
    ).toEqual(['line-through', 'none']);
    await page.keyboard.press('h');
    await page.waitForSelector('.text p');
    await page.goBack();
    await page.waitForSelector('.change');
    await page.close();
  });

  it('compare any two, and lead to the sentence in either text', async () => {
    const page = await bench.open(`/documents/${REVISED}`);
    await page.waitForSelector('.text p');
    await page.click('.all-revisions summary');
    await page.click('li:has-text("Revision 1") a:has-text("compare with 3")');
    await page.waitForSelector('.change-changed');
    const changed = await page.textContent('.change-changed .change-words');
    expect(changed).toBe('Some [removed: 120][added: 140] guards took over the ferry at Oldbank on Monday.');
    expect(await page.textContent('.change-changed .badge')).toBe('a number');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.closest('.change')?.className)).toBe(
      'change change-changed',
    );
    // This revision's text is not shown for the other's, not even until that one has come.
    await page.evaluate(() => {
      const shown = new Set<string>();
      Object.assign(window, { shown });
      new MutationObserver(() => {
        const quote = document.querySelector('.drawer blockquote')?.textContent;
        if (quote !== null && quote !== undefined) shown.add(quote);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel-head');
    const quote = 'Some 120 guards took over the ferry at Oldbank on Monday.';
    await page.waitForFunction(
      (text) => document.querySelector('.drawer blockquote')?.textContent === text,
      quote,
    );
    expect(await page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown])).toEqual([
      quote,
    ]);
    expect(new URL(page.url()).searchParams.get('revision')).toBe('1');
    await page.close();
  });

  it('say plainly that a revision is not there', async () => {
    const page = await bench.open(`/documents/${REVISED}?since=9`);
    await page.waitForSelector('.failed');
    expect(await page.textContent('.failed p')).toContain('there is no such one');
    await page.close();
    bench.pageErrors.splice(0);
  });

  it('are not spoken of where there is one', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    expect(await page.locator('.revisions').count()).toBe(0);
    await page.close();
  });

  it('asked nothing of any other machine, and met no error', () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});
