import { expect, it } from 'vitest';
import { openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';
import { HOSTILE_TEXT, HOSTILE_TITLE } from './texts.ts';

describeInBrowser('a hostile document in a browser', () => {
  it('stays text: nothing of it runs, loads or links', async () => {
    const bench = await openBench({ documents: 3 });
    try {
      const list = await bench.open('/documents?query=onerror');
      await list.waitForSelector('td a');
      expect(await list.textContent('td a')).toBe(HOSTILE_TITLE);
      await list.close();

      const page = await bench.open('/documents/hostile');
      await page.waitForSelector('.text p');
      await page.keyboard.press('j');
      await page.waitForSelector('.panel-head');
      expect((await page.locator('.text p').allTextContents()).join('\n')).toBe(HOSTILE_TEXT);
      expect(await page.textContent('h1')).toBe(HOSTILE_TITLE);
      expect(await page.textContent('.drawer')).toContain('<script>window.hacked = 1</script>');
      expect(
        await page
          .locator('main img, main svg, main style, #desk script, .drawer img, .drawer script, main b')
          .count(),
      ).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await page.title()).toBe(`${HOSTILE_TITLE} · Vedette`);
      expect(bench.strayRequests).toEqual([]);
      expect(bench.pageErrors).toEqual([]);
    } finally {
      await bench.close();
    }
  });

  it('could not run even if it reached the page: no inline script, no HTML from text', async () => {
    const bench = await openBench({ documents: 3 });
    try {
      const page = await bench.open('/documents');
      const outcome = await page.evaluate(() => {
        const script = document.createElement('script');
        let isRefused = false;
        try {
          script.textContent = 'window.hacked = 1';
          document.body.append(script);
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked = 1">');
        } catch {
          isRefused = true;
        }
        return { isRefused, isHacked: 'hacked' in window };
      });
      expect(outcome).toEqual({ isRefused: true, isHacked: false });
    } finally {
      await bench.close();
    }
  });
});
