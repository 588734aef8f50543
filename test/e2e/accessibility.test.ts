import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, as "rule: element" lines; and how many rules passed, so that an axe that did not run fails. */
async function audit(page: Page): Promise<{ faults: string[]; passes: number }> {
  await page.evaluate(AXE);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return {
    faults: results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    ),
    passes: results.passes.length,
  };
}

const VIEWS = [
  ['documents', '/documents', 'td a'],
  ['no match', '/documents?query=zzz', '.empty'],
  ['reading', '/documents/crossing', '.text p'],
  ['sentence', '/documents/crossing?at=400', '.panel-head'],
  ['not read', '/documents/unread', '.text p'],
  ['revision', '/documents/revised?revision=2', '.text p'],
  ['changes', '/documents/revised?since=1', '.change'],
  ['row', '/documents/row?at=0', '.cell'],
  ['map', '/map', '.map-pane[data-points]'],
  ['place', '/map?place=g1', '.report'],
  ['paste', '/paste', '#paste-text'],
  ['nowhere', '/nowhere', 'h1'],
] as const;

describeInBrowser('accessibility in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 30 });
  });
  afterAll(() => bench?.close());

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`axe finds nothing in any view: ${scheme}, ${width} px`, async () => {
        const page = await bench.open('/documents', { scheme, width });
        for (const [name, path, sign] of VIEWS) {
          await page.goto(bench.address + path);
          await page.waitForSelector(sign);
          const { faults, passes } = await audit(page);
          expect(faults, name).toEqual([]);
          expect(passes).toBeGreaterThan(15);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
        }
        await page.close();
      });
    }
  }

  it('axe finds nothing in the list of keys', async () => {
    const page = await bench.open('/documents/crossing');
    await page.waitForSelector('.text p');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect((await audit(page)).faults).toEqual([]);
    await page.close();
  });

  it('asked nothing of any other machine', () => expect(bench.strayRequests).toEqual([]));
});
