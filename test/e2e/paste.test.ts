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

  it('takes files, each with what became of it or one sentence why not', async () => {
    const page = await bench.open('/paste');
    await page.waitForSelector('#paste-text');
    const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
    await page.setInputFiles('#paste-files', [
      file('ferry.txt', 'The ferry runs again.'),
      file('map.png', 'x'),
      file('nothing.txt', ''),
      file('<b>bridge</b>.txt', 'The bridge is closed.'),
    ]);
    const states = () => page.locator('.file-state').allTextContents();
    expect((await states()).map((state) => state.trim())).toEqual([
      'waiting',
      'waiting',
      'not kept nothing.txt is empty.',
      'waiting',
    ]);
    await page.fill('#paste-title', 'One title');
    expect(await page.locator('.paste .hint').first().textContent()).toContain('are left out');
    await page.click('button:has-text("Read and keep all 3")');
    await page.waitForFunction(() => document.querySelectorAll('.file-kept').length === 2);
    expect((await states()).map((state) => state.trim())).toEqual([
      'kept',
      'not kept map.png is a PNG image.',
      'not kept nothing.txt is empty.',
      'kept',
    ]);
    expect(await page.isDisabled('button[type="submit"].primary')).toBe(true);
    await page.click('.file a:has-text("From ferry.txt")');
    await page.waitForSelector('main.reading');
    expect(await page.textContent('.text')).toContain('The ferry runs again.');
    await page.close();
    bench.pageErrors.splice(0);
  });

  it('shows the reading of a single file, which may be dropped anywhere', async () => {
    const page = await bench.open('/paste');
    await page.waitForSelector('#paste-text');
    const drop = (type: string) =>
      page.evaluate((name) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['The road to Oldbank is open.'], 'road.txt'));
        const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
        return document.querySelector('.rail')?.dispatchEvent(new DragEvent(name, init));
      }, type);
    expect(await drop('dragover')).toBe(false);
    await page.waitForSelector('.drop[data-over="true"]');
    expect(await drop('drop')).toBe(false);
    await page.waitForSelector('.file-waiting');
    await page.click('button:has-text("Read and keep")');
    await page.waitForSelector('main.reading');
    expect(await page.textContent('h1')).toBe('From road.txt');
    await page.close();
  });

  it('leaves a file out that was chosen by mistake', async () => {
    const page = await bench.open('/paste');
    await page.setInputFiles('#paste-files', { name: 'a.txt', mimeType: '', buffer: Buffer.from('A.') });
    await page.click('button:has-text("leave out")');
    expect(await page.locator('.file').count()).toBe(0);
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
