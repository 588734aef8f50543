import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the sources in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 3 });
  });
  afterAll(() => bench?.close());

  it('show who fails and who is silent first, in words, and lead to their documents', async () => {
    const page = await bench.open('/documents');
    await page.waitForSelector('td a');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL('**/sources');
    await page.waitForSelector('.sources tbody tr');
    expect(await page.textContent('.answer')).toContain(
      'Of 2 sources with a feed: 1 cannot be had, 1 silent for longer than usual.',
    );
    expect(await page.locator('.sources .health').allTextContents()).toEqual([
      '✕ failing',
      '… silent',
      '– no feed',
    ]);
    const silent = page.locator('.sources tbody tr').nth(1);
    expect(await silent.textContent()).toContain('Silent for 5 d, usually every 6 h.');
    // Text of a situation enters the page as text.
    expect(await page.locator('.sources tbody th a').nth(2).textContent()).toBe('<b>Plain</b> Paper');
    await silent.locator('th a').click();
    await page.waitForURL('**/documents?query=%22Border+Desk%22');
    await page.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('have no fault that axe finds (%s, %i wide)', async (scheme, width) => {
    const page = await bench.open('/sources', { scheme, width });
    await page.waitForSelector('.sources tbody tr');
    await page.evaluate(AXE);
    const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
    expect(passes.length).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const sideways = await page.locator('.sources').evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(sideways).toBe(0);
    await page.close();
  });
});
