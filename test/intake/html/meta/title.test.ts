import { describe, expect, it } from 'vitest';
import { cleanText, withoutSite } from '../../../../src/intake/html/meta/title.ts';
import { ADDRESS, HEADLINE, linked, metaOf } from './page.ts';

const title = (html: string, url?: string) => metaOf(html, { url }).title;

describe('the title', () => {
  it.each(['', '<title></title>', '<title> </title><h1></h1>', '<meta property="og:title" content=" ">'])(
    'is none in %j',
    (html) => {
      expect(title(html)).toBeUndefined();
    },
  );

  it('is the headline as shown where the head agrees', () => {
    expect(title(`<title>${HEADLINE} | Moorbeck Post</title><h1>${HEADLINE}</h1>`)).toMatchObject({
      value: HEADLINE,
      rule: 'headline',
    });
  });

  it('is not a section’s name that stands as a heading', () => {
    expect(title(`<title>${HEADLINE}</title><h1>News</h1>`)).toMatchObject({
      value: HEADLINE,
      rule: 'title element',
    });
  });

  it('is what is told where the heading has a kicker before it', () => {
    const html = `<meta property="og:title" content="${HEADLINE}"><h1>Traffic: ${HEADLINE}</h1>`;
    expect(title(html)).toMatchObject({ value: HEADLINE, rule: 'meta og:title' });
  });

  it('comes from JSON-LD where nothing else has it', () => {
    const html = linked({ '@type': 'NewsArticle', headline: HEADLINE });
    expect(title(html)).toMatchObject({ value: HEADLINE, rule: 'JSON-LD headline' });
  });

  it('loses the site’s name by the address', () => {
    expect(title(`<title>${HEADLINE} - Moorbeck-Post</title>`, ADDRESS)?.value).toBe(HEADLINE);
  });

  it('is bounded', () => {
    expect(title(`<title>${'bridge '.repeat(5_000)}</title>`)?.value.length).toBeLessThanOrEqual(500);
  });
});

describe('withoutSite', () => {
  it.each(['Well-known bridge', '2019-20 season', 'A | B', ' | ', '|||', ''])('leaves %j', (said) => {
    expect(withoutSite(said, ['Moorbeck Post'])).toBe(said);
  });

  it.each([
    ['Bridge opens | Moorbeck Post', 'Bridge opens'],
    ['Moorbeck Post » Bridge opens', 'Bridge opens'],
    ['Bridge opens – and closes – Moorbeck Post', 'Bridge opens – and closes'],
    ['Moorbeck Post', 'Moorbeck Post'],
  ])('cuts %j', (said, value) => {
    expect(withoutSite(said, ['Moorbeck Post'])).toBe(value);
  });
});

describe('cleanText', () => {
  it('writes out entities, drops tags, squeezes space', () => {
    expect(cleanText(' Ada &amp;\n <b>Ben</b> ')).toBe('Ada & Ben');
  });
});
