import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the map and waits until the renderer has said what it has drawn. */
async function openMap(bench: Bench, path = '/map', options = {}): Promise<Page> {
  const page = await bench.open(path, options);
  await page.waitForSelector('.map-pane[data-points]');
  return page;
}

const drawnOf = (page: Page) =>
  page.locator('.map-pane').evaluate(({ dataset }) => ({
    points: Number(dataset.points),
    areas: Number(dataset.areas),
    countries: Number(dataset.countries),
  }));

const waitForDrawn = (page: Page, points: number, areas: number, countries: number) =>
  page.waitForSelector(
    `.map-pane[data-points="${points}"][data-areas="${areas}"][data-countries="${countries}"]`,
  );

/** Clicks a position on the earth, found as web Mercator has it. */
async function clickAt(page: Page, lon: number, lat: number): Promise<void> {
  const { x, y } = await page.locator('.map-pane').evaluate(
    (pane, [east = 0, north = 0]) => {
      const [lon0 = 0, lat0 = 0, zoom = 0] = (pane.getAttribute('data-frame') ?? '').split(',').map(Number);
      const world = 512 * 2 ** zoom;
      const mercator = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
      const box = pane.getBoundingClientRect();
      return {
        x: box.x + box.width / 2 + ((east - lon0) / 360) * world,
        y: box.y + box.height / 2 - ((mercator(north) - mercator(lat0)) / (2 * Math.PI)) * world,
      };
    },
    [lon, lat],
  );
  await page.mouse.click(x, y);
}

const heading = (page: Page) => page.textContent('.place-drawer h2');

/** Share of the picture's pixels that have the commonest colour: near 1 for a blank map. */
async function blankness(page: Page): Promise<number> {
  const shot = await page.locator('.map-live').screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return Math.max(...counts.values()) / pixels.length;
  }, shot.toString('base64'));
}

for (const [kind, webgl] of [
  ['webgl', true],
  ['canvas', false],
] as const) {
  describeInBrowser(`the map in a browser, ${kind}`, () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await openBench({ documents: 5 }, { webgl });
    });
    afterAll(() => bench?.close());

    it('draws each place by its precision: four points, two areas, two countries', async () => {
      const page = await openMap(bench);
      expect(await page.getAttribute('.map-pane', 'data-renderer')).toBe(kind);
      await waitForDrawn(page, 4, 2, 2);
      expect(Number(await page.getAttribute('.map-pane', 'data-labels'))).toBeGreaterThan(5);
      expect(await blankness(page)).toBeLessThan(0.8);
      expect(await page.textContent('.answer')).toContain('11 reports at 7 places. 1 more place only named.');
      expect(await page.textContent('.attribution')).toContain('GeoNames CC BY 4.0');
      await page.close();
    });

    it('opens the evidence of what is clicked, the most exact first; a quote leads to its sentence', async () => {
      const page = await openMap(bench);
      await waitForDrawn(page, 4, 2, 2);
      await clickAt(page, 44.4, 33.34);
      await page.waitForSelector('.report');
      expect(await heading(page)).toContain('Baghdad');
      expect(new URL(page.url()).search).toBe('?place=g2');
      await clickAt(page, 40.5, 36.2);
      await page.waitForFunction(() =>
        document.querySelector('.place-drawer h2')?.textContent?.includes('northeastern Syria'),
      );
      await page.waitForSelector('.report .mark-feared');
      expect(await page.locator('.report .mark-feared').count()).toBe(2);
      await clickAt(page, 43.5, 35);
      await page.waitForFunction(() =>
        document.querySelector('.place-drawer h2')?.textContent?.includes('Iraq'),
      );
      await clickAt(page, 38.5, 34.6);
      await page.waitForSelector('.place-drawer', { state: 'detached' });
      await page.goBack();
      await page.waitForSelector('.report a');
      await page.click('.report a');
      await page.waitForURL('**/documents/crossing?at=0');
      await page.waitForSelector('.panel-head');
      await page.close();
    });

    it('shows the statements of a track and of a status, says so in its address, and leads to their list', async () => {
      const page = await openMap(bench);
      await waitForDrawn(page, 4, 2, 2);
      await page.selectOption('.track-filter select', 'crossings');
      await page.waitForURL('**/map?track=crossings');
      await waitForDrawn(page, 1, 0, 0);
      expect(await page.textContent('.answer')).toMatch(/^3 reports at 1 place\. As a list/);
      await page.click('.map-filters .status-filter a:has-text("feared")');
      await page.waitForURL('**/map?track=crossings&status=feared');
      await page.waitForFunction(() =>
        document.querySelector('.answer')?.textContent?.startsWith('1 report at 1 place.'),
      );
      expect(await page.locator('.map-filters .status-filter .count').allTextContents()).toEqual(['2', '1']);
      expect(await page.locator('.answer a:has-text("As a list")').getAttribute('href')).toBe(
        '/tracks/crossings?status=feared',
      );
      await page.goBack();
      await waitForDrawn(page, 1, 0, 0);
      await page.goBack();
      await waitForDrawn(page, 4, 2, 2);
      expect(await page.inputValue('.track-filter select')).toBe('');

      await page.keyboard.press('/');
      await page.keyboard.type('status:denied');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/map?query=status%3Adenied');
      await waitForDrawn(page, 0, 1, 0);
      await page.fill('#query', 'stats:denied');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.query-failure');
      expect(await page.textContent('.query-failure mark')).toBe('stats');
      await page.close();
    });

    it('goes through the places by key: j, k, Enter, Escape', async () => {
      const page = await openMap(bench);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-place'));
      expect(await focused()).toBe('g1');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.report');
      expect(await heading(page)).toContain('Qarn crossing');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      expect(await page.locator('.report').count()).toBe(4);
      await page.keyboard.press('j');
      await page.waitForURL('**/map?place=g2');
      await page.keyboard.press('Escape');
      await page.waitForURL('**/map');
      await page.waitForFunction(
        () => document.activeElement?.closest('tr')?.getAttribute('data-place') === 'g2',
      );
      await page.close();
    });

    it('shows the days that are chosen, by key, and keeps them in the address', async () => {
      const page = await openMap(bench);
      await page.focus('input[name="until"]');
      await page.keyboard.press('Home');
      await page.waitForURL('**/map?until=2025-03-01');
      await waitForDrawn(page, 1, 0, 1);
      expect(await page.getAttribute('input[name="until"]', 'aria-valuetext')).toBe('Sat 1 Mar 2025');
      expect(await page.textContent('.answer')).toContain(
        '2 reports at 2 places, published to Sat 1 Mar 2025',
      );
      expect(await page.textContent('.ranges')).toContain('1 report without a day of publication left out');
      await page.click('text=All days');
      await page.waitForURL('**/map');
      await waitForDrawn(page, 4, 2, 2);
      await page.goto(`${bench.address}/map?since=2025-04-21`);
      await page.waitForSelector('.none');
      await waitForDrawn(page, 0, 0, 0);
      await page.close();
    });

    it('zooms by button and by key, and stays still otherwise', async () => {
      const page = await openMap(bench);
      const zoom = async () => Number((await page.getAttribute('.map-pane', 'data-frame'))?.split(',')[2]);
      await waitForDrawn(page, 4, 2, 2);
      const before = await zoom();
      await page.waitForTimeout(400);
      expect(await zoom()).toBe(before);
      await page.click('[aria-label="Zoom in"]');
      await page.waitForFunction(
        (was) => Number(document.querySelector('.map-pane')?.getAttribute('data-frame')?.split(',')[2]) > was,
        before,
      );
      await page.click('[aria-label="Zoom out"]');
      await page.locator('.map-live canvas').first().focus();
      await page.keyboard.press('-');
      await page.waitForFunction(
        (was) => Number(document.querySelector('.map-pane')?.getAttribute('data-frame')?.split(',')[2]) < was,
        before - 0.5,
      );
      await page.close();
    });

    it('is repainted with the theme, with the same features', async () => {
      const page = await openMap(bench);
      await waitForDrawn(page, 4, 2, 2);
      const light = await page.locator('.map-live').screenshot();
      await page.click('.switches button');
      await page.click('.switches button');
      await page.waitForTimeout(1500);
      expect((await page.locator('.map-live').screenshot()).equals(light)).toBe(false);
      expect(await drawnOf(page)).toEqual({ points: 4, areas: 2, countries: 2 });
      await page.click('.switches button');
      await page.close();
    });

    it('is printed on a plain canvas, in light colours', async () => {
      const page = await openMap(bench, '/map', { scheme: 'dark' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const land = await page.locator('.map-paper canvas').evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return [];
        const { width, height } = canvas;
        const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        let bright = 0;
        for (let at = 0; at < data.length; at += 4) bright += (data[at] ?? 0) > 150 ? 1 : 0;
        return [width, bright / (width * height)];
      });
      expect(land[0]).toBeGreaterThanOrEqual(1000);
      expect(land[1]).toBeGreaterThan(0.8);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.map-paper canvas').count()).toBe(0);
      await page.close();
    });

    it('asked nothing of any other machine, and met no error but that of a wrong query', () => {
      expect(bench.strayRequests).toEqual([]);
      expect(bench.pageErrors.filter((error) => !error.includes('400'))).toEqual([]);
    });
  });
}

describeInBrowser('the map in any browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 5 }, { webgl: true });
  });
  afterAll(() => bench?.close());

  it('goes on without WebGL when the browser takes it away', async () => {
    const page = await openMap(bench);
    await waitForDrawn(page, 4, 2, 2);
    await page.locator('canvas.maplibregl-canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return;
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('.map-pane[data-renderer="canvas"]');
    expect(await drawnOf(page)).toEqual({ points: 4, areas: 2, countries: 2 });
    await page.close();
  });

  it('still allows no other script by its address, and no text as HTML', async () => {
    const page = await openMap(bench);
    const tried = await page.evaluate(() => {
      const attempt = (act: () => void) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      };
      const script = () => document.createElement('script');
      return [
        attempt(() => new Worker('/assets/other.js')),
        attempt(() => Object.assign(script(), { src: '/assets/other.js' })),
        attempt(() => Object.assign(document.createElement('p'), { innerHTML: '<b>bold</b>' })),
      ];
    });
    expect(tried).toEqual(['refused', 'refused', 'refused']);
    await page.close();
  });

  it('loads nothing of the map before the map is shown', async () => {
    const page = await bench.open('/documents');
    await page.waitForSelector('td a');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(loaded.filter((path) => /webgl|open-map|countries|worker/.test(path))).toEqual([]);
    expect(loaded.length).toBeGreaterThan(1);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForSelector('.map-pane[data-points]');
    await page.close();
  });

  it('says what would fill it', async () => {
    const empty = await openBench({ documents: 0 });
    const page = await empty.open('/map');
    await page.waitForSelector('.empty');
    expect(await page.textContent('.empty')).toContain('vedette add');
    await page.close();
    await empty.close();
  });

  it('has nothing that axe finds with the legend open; accessibility.test.ts sees the rest', async () => {
    const plain = await openBench({ documents: 5 });
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const page = await openMap(plain, '/map', { scheme, width });
      await page.click('.map-legend summary');
      await page.evaluate(AXE);
      const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
      expect(faults, `${scheme} ${width}`).toEqual([]);
      expect(passes.length).toBeGreaterThan(15);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
    await plain.close();
  });
});
