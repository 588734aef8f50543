import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('documents in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 10_000 });
  });
  afterAll(() => bench?.close());

  it('is a real table that says how many there are, and holds only the rows in view', async () => {
    const page = await bench.open('/');
    await page.waitForSelector('td a');
    expect(await page.getAttribute('table', 'aria-rowcount')).toBe('10001');
    expect(await page.textContent('.answer')).toContain('10,000 documents (1 example among them)');
    expect(await page.locator('tbody tr').count()).toBeLessThan(80);
    expect(await page.locator('nav a').allTextContents()).toEqual([
      'Tracks',
      'Calendar',
      'Documents10,000',
      'Map',
      'Sources',
      'Paste',
    ]);
    await page.close();
  });

  it('reaches the last of 10,000 by key, and by scrolling', async () => {
    const page = await bench.open('/documents?sort=added');
    await page.waitForSelector('td a');
    await page.keyboard.press('G');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '10001',
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.evaluate(() => document.querySelector('.table-pane')?.scrollTo(0, 150_000));
    await page.waitForFunction(
      () => document.querySelector('tr[data-row="5001"] a')?.textContent !== undefined,
    );
    const seen = await page.evaluate(() => {
      const pane = document.querySelector('.table-pane')?.getBoundingClientRect();
      const row = document.querySelector('tr[data-row="5001"]')?.getBoundingClientRect();
      return pane !== undefined && row !== undefined && row.top >= pane.top && row.bottom <= pane.bottom;
    });
    expect(seen).toBe(true);
    await page.close();
  });

  it('sorts by every column, both ways, and keeps the sort in the address', async () => {
    const page = await bench.open('/documents');
    await page.click('th[data-column="statements"] a');
    await page.waitForSelector('th[data-column="statements"][aria-sort="descending"]');
    expect(new URL(page.url()).search).toBe('?sort=-statements');
    await page.waitForFunction(
      () => document.querySelector('tr[data-row="0"] td[data-column="statements"]')?.textContent === '39',
    );
    await page.click('th[data-column="statements"] a');
    await page.waitForSelector('th[data-column="statements"][aria-sort="ascending"]');
    await page.goBack();
    await page.waitForSelector('th[data-column="statements"][aria-sort="descending"]');
    await page.close();
  });

  it('filters as one types, without an entry for each letter', async () => {
    const page = await bench.open('/paste');
    await page.click('nav a:has-text("Documents")');
    await page.waitForSelector('td a');
    await page.keyboard.press('/');
    await page.keyboard.type('summit outlet 3');
    await page.waitForFunction(() =>
      document.querySelector('.answer')?.textContent?.includes('“summit outlet 3”'),
    );
    await page.waitForURL('**/documents?query=summit+outlet+3');
    const titles = await page.locator('td .title a').allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.filter((title) => title !== '…' && !title.startsWith('Summit'))).toEqual([]);
    await page.goBack();
    await page.waitForURL('**/paste');
    await page.close();
  });

  it('finds words in the texts, shows their line as text, and leads to its sentence', async () => {
    const page = await bench.open('/documents?query=text:smuggl*');
    await page.waitForSelector('.hit mark');
    expect(await page.textContent('.answer')).toContain('1 of 10,000 documents match');
    expect(await page.locator('.hit mark').allTextContents()).toEqual(['smugglers']);
    const line = await page.textContent('.hit');
    expect(line).toContain('smugglers');
    await page.click('.hit');
    await page.waitForURL(/\/documents\/crossing\?at=\d+/);
    await page.waitForSelector('.drawer blockquote');
    expect(await page.textContent('.drawer blockquote')).toContain('smugglers');
    await page.goBack();
    await page.waitForSelector('.hit mark');
    // A text with markup in it is shown as text.
    await page.fill('#query', 'text:onerror');
    await page.waitForURL('**/documents?query=text%3Aonerror');
    await page.waitForSelector('.hit mark');
    expect(await page.locator('.hit img, .hit script').count()).toBe(0);
    await page.close();
  });

  it('points at what is wrong in a query, and keeps the list meanwhile', async () => {
    const page = await bench.open('/documents');
    await page.waitForSelector('td a');
    await page.keyboard.press('/');
    await page.keyboard.type('summit status:dread');
    await page.waitForSelector('.query-failure');
    expect(await page.textContent('.query-failure mark')).toBe('dread');
    expect(await page.locator('td a').count()).toBeGreaterThan(5);
    await page.fill('#query', 'summit');
    await page.waitForSelector('.query-failure', { state: 'detached' });
    await page.close();
  });

  it('says what to do when nothing matches', async () => {
    const page = await bench.open('/documents?query=zzz');
    await page.waitForSelector('.empty');
    expect(await page.textContent('.empty')).toContain('No document matches “zzz”');
    await page.click('.empty a');
    await page.waitForSelector('td a');
    await page.close();
  });

  it('is worked by keys alone: j, Enter, Esc, Back', async () => {
    const page = await bench.open('/documents?sort=title');
    await page.waitForSelector('td a');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.getAttribute('data-row') === '1');
    const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main.reading h1');
    expect(await page.textContent('h1')).toBe(title);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    // The keys of the list work, and are told, once its rows are there.
    await page.waitForSelector('main.documents td a');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(await page.textContent('dialog')).toContain('Next document');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    await page.close();
  });

  it('keeps the theme that was chosen', async () => {
    const page = await bench.open('/documents', { scheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ground();
    await page.click('button:has-text("Theme: system")');
    await page.click('button:has-text("Theme: light")');
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('button:has-text("Theme: dark")');
    expect(await ground()).not.toBe(light);
    await page.click('button:has-text("Theme: dark")');
    expect(await ground()).toBe(light);
    await page.close();
  });

  it('asked nothing of any other machine, and met no error but that of a wrong query', () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors.filter((error) => !error.includes('400'))).toEqual([]);
  });
});

describeInBrowser('an empty desk in a browser', () => {
  it('names the command that fills it, and the progress of what is being added', async () => {
    const bench = await openBench({
      documents: 0,
      progress: { state: 'adding', done: 1200, total: 10_000, failed: 2, perSecond: 41.3, secondsLeft: 213 },
    });
    try {
      const page = await bench.open('/');
      await page.waitForSelector('.empty');
      expect(await page.textContent('.empty')).toContain('vedette add PATH…');
      await page.waitForSelector('.progress-strip');
      expect(await page.textContent('.progress-strip')).toContain(
        '1,200 of 10,000 · 41 a second · 4 min left · 2 could not be read',
      );
    } finally {
      await bench.close();
    }
  });
});
