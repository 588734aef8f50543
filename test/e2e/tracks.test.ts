import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  ['tracks', '/tracks', '.track'],
  ['a track', '/tracks/crossings', '.statement-table .quote'],
  ['a track without reports', '/tracks/rail', '.empty'],
  ['statements', '/statements?query=text:smugglers', '.statement-table .quote'],
  ['a query that fails', '/statements?query=status:dread', '.query-failure'],
  ['calendar', '/calendar', '.statement-table .quote'],
  ['month', '/calendar?month=2025-03', '.window'],
] as const;

/** The statement's own words in the row that has the focus; its sentence stands around them. */
const focusedQuote = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('.own')?.textContent ?? '');

describeInBrowser('tracks, statements and the calendar in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 3, statements: 10_000 });
  });
  afterAll(() => bench?.close());

  it('show each track with its weeks and newest statements, and write that there are none', async () => {
    const page = await bench.open('/documents');
    await page.waitForSelector('td a');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL('**/tracks');
    await page.waitForSelector('.track');
    expect(await page.locator('.track h2').allTextContents()).toEqual([
      'Border crossings',
      'Customs and trade',
      'The railway',
    ]);
    expect(await page.locator('.track').nth(2).textContent()).toContain('No reports');
    expect(await page.locator('.track').nth(2).locator('.bar').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.statement-drawer mark');
    const first = await page.textContent('.statement-drawer mark');
    await page.keyboard.press('j');
    await page.waitForFunction(
      (before) => document.querySelector('.statement-drawer mark')?.textContent !== before,
      first,
    );
    await page.keyboard.press('Escape');
    const bar = page.locator('.track').first().locator('.week-bars a').first();
    expect(await bar.getAttribute('aria-label')).toMatch(/^Week of Mon .*: [\d,]+ reports \(.*occurred/);
    await bar.click();
    await page.waitForURL(/\/tracks\/crossings\?from=\d{4}-\d\d-\d\d&to=/);
    await page.waitForSelector('.statement-table .quote');
    await page.close();
  });

  it('open the evidence by keys, mark it wrong and take that back, copy it, and lead to its sentence', async () => {
    const page = await bench.open('/tracks/customs');
    await page.waitForSelector('.statement-table .quote');
    await page.keyboard.press('j');
    const quote = await focusedQuote(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.statement-drawer blockquote');
    expect(page.url()).toContain('chosen=');
    expect(quote).not.toBe('');
    expect(await page.textContent('.statement-drawer mark')).toBe(quote);
    await page.waitForSelector('.statement-drawer .term');
    expect(await page.locator('.statement-drawer .term').allTextContents()).toContain('text:customs');
    expect(await page.textContent('.statement-drawer blockquote')).toContain(
      'customs agreement on 17 May 2025',
    );

    await page.fill('.signed input', 'Noor');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.waitForSelector('.marking .wrong');
    expect(await page.textContent('.marking .wrong')).toContain('Marked as wrong by Noor');
    await page.waitForSelector('.said[data-wrong="true"]');
    await page.keyboard.press('u');
    await page.waitForSelector('.marking .quiet');
    expect(await page.locator('.said[data-wrong="true"]').count()).toBe(0);

    await page.keyboard.press('c');
    await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.startsWith('Copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `“${quote}” (Border Desk, “Trucks return`,
    );
    const address = page.url();
    await page.click('.statement-drawer .source a');
    await page.waitForURL(/\/documents\/crossing\?at=\d+/);
    expect(await page.textContent('.drawer blockquote')).toContain('customs agreement');
    await page.goBack();
    await page.waitForSelector('.statement-drawer blockquote');
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('chosen'));
    await page.close();
  });

  it('keep ten thousand statements in hand and few in the page', async () => {
    const page = await bench.open('/statements?query=text:wells');
    await page.waitForSelector('.statement-table .quote');
    expect(await page.textContent('.answer')).toContain('10,000 reports');
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    await page.keyboard.press('G');
    await page.waitForSelector('tr[data-row="9999"] .quote');
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    await page.close();
  });

  it('take a query in the bar, filter by status, and point at what is wrong', async () => {
    const page = await bench.open('/tracks');
    await page.waitForSelector('.track');
    await page.keyboard.press('/');
    await page.keyboard.type('status:fe');
    expect(
      await page
        .locator('#query-words option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
    ).toEqual(['status:feared']);
    await page.keyboard.type('ared text:smugglers');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/statements\?query=status%3Afeared/);
    await page.waitForSelector('.statement-table .quote');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.goto(`${bench.address}/statements?query=text:crossing`);
    await page.waitForSelector('.statement-table .quote');
    await page.click('.status-filter a:has-text("occurred")');
    await page.waitForURL(/status=occurred/);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tbody .status')].every((one) => one.textContent === 'occurred'),
    );
    await page.fill('#query', 'text:crossing stats:feared');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.query-failure');
    expect(await page.textContent('.query-failure mark')).toBe('stats');
    expect(await page.textContent('.query-failure')).toContain('did you mean "status"?');
    await page.close();
  });

  it('show what lies ahead as a list and as a month, with windows whose ends are soft', async () => {
    const page = await bench.open('/tracks');
    await page.waitForSelector('.track');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForSelector('.calendar-page .quote');
    const leads = await page.locator('td.lead').allTextContents();
    expect(leads).toEqual(['March 2025Wed 19 Mar – Wed 30 Apr 2025', 'May 2025Sat 17 May 2025']);
    await page.goto(`${bench.address}/calendar?month=2025-03`);
    await page.waitForSelector('.window.soft-start');
    expect(await page.locator('.window.soft-end').count()).toBe(0);
    await page.keyboard.press(']');
    await page.waitForSelector('.whole-month .quote');
    expect(await page.locator('.window').count()).toBe(0);
    await page.keyboard.press(']');
    await page.waitForURL('**/calendar?month=2025-05');
    // The month before may still be painted when the address is the new one.
    await page.waitForSelector('.window:not(.soft-start):not(.soft-end)');
    expect(await page.locator('.window').count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.statement-drawer blockquote');
    expect(await page.textContent('.statement-drawer blockquote')).toContain('17 May 2025');
    await page.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`axe finds nothing: ${scheme}, ${width} px`, async () => {
        const page = await bench.open('/tracks', { scheme, width });
        for (const [name, path, sign] of VIEWS) {
          await page.goto(bench.address + path);
          await page.waitForSelector(sign);
          await page.evaluate(AXE);
          const results = (await page.evaluate('axe.run()')) as AxeResults;
          const faults = results.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
          );
          expect(faults, name).toEqual([]);
          expect(results.passes.length).toBeGreaterThan(15);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
        }
        await page.close();
      });
    }
  }

  it('asked nothing of any other machine, and met no error but those of wrong queries', () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors.filter((error) => !error.includes('400'))).toEqual([]);
  });
});
