import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './browser.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('pasting in a browser', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ documents: 2 });
  });
  afterAll(() => bench?.close());

  it('takes a text and what it does not say itself, and shows its reading', async () => {
    const page = await bench.open('/documents');
    await page.waitForSelector('td a');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForSelector('#paste-text');
    expect(await page.textContent('#paste-date-missing')).toContain('stay unresolved');
    expect(await page.isDisabled('button[type="submit"].primary')).toBe(true);
    await page.keyboard.type('A bridge was opened.\nOn Friday a second one follows.');
    await page.fill('#paste-date', '2025-03-18');
    expect(await page.locator('#paste-date-missing').count()).toBe(0);
    await page.fill('#paste-source', 'River Post');
    await page.click('button:has-text("Read and keep")');
    await page.waitForSelector('main.reading');
    expect(await page.textContent('h1')).toBe('A bridge was opened.');
    expect(await page.textContent('.answer')).toContain('Tue 18 Mar 2025');
    await page.goBack();
    await page.waitForSelector('#paste-text');
    await page.click('nav a:has-text("Documents")');
    await page.waitForSelector('td a:has-text("A bridge was opened.")');
    await page.close();
  });

  it('keeps the text where something is wrong, and says what', async () => {
    const page = await bench.open('/paste');
    await page.fill('#paste-text', 'A text.');
    await page.fill('#paste-date', '18 March');
    await page.click('button:has-text("Read and keep")');
    await page.waitForSelector('.failed');
    expect(await page.textContent('.failed')).toBe(
      'date: expected a day such as 2025-03-18 Your text is still here.',
    );
    expect(await page.inputValue('#paste-text')).toBe('A text.');
    await page.fill('#paste-date', '');
    await page.fill('#paste-url', 'javascript:alert(1)');
    await page.click('button:has-text("Read and keep")');
    await page.waitForFunction(() => document.querySelector('.failed')?.textContent?.includes('url:'));
    await page.close();
  });

  it('says that the server is gone, and what is safe', async () => {
    const page = await bench.open('/paste');
    await page.fill('#paste-text', 'A text.');
    await page.context().setOffline(true);
    await page.click('button:has-text("Read and keep")');
    await page.waitForSelector('.failed');
    expect(await page.textContent('.failed')).toContain('What is stored is safe');
    expect(await page.inputValue('#paste-text')).toBe('A text.');
    await page.context().setOffline(false);
    await page.close();
  });

  it('asked nothing of any other machine', () => {
    expect(bench.strayRequests).toEqual([]);
  });
});
