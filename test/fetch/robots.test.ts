import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFetch, parseRobots } from '../../src/fetch/index.ts';

const may = (robots: string, path: string, agent = 'Vedette') => mayFetch(parseRobots(robots, agent), path);

describe('robots.txt (RFC 9309)', () => {
  it('without a rule lets all by', () => {
    for (const text of [
      '',
      '# nothing',
      'User-agent: *',
      'User-agent: *\nDisallow:',
      '<html>no robots</html>',
    ])
      expect(may(text, '/a')).toBe(true);
  });

  it('takes the group that names us, else that for all; groups of one name are one', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: vedette\nDisallow: /x\nUser-agent: other\nDisallow: /\n\nUser-Agent: VEDETTE/2.0\nDisallow: /y';
    expect(may(text, '/a')).toBe(true);
    expect(may(text, '/x/1')).toBe(false);
    expect(may(text, '/y')).toBe(false);
    expect(may(text, '/a', 'Somebody')).toBe(false);
    expect(may('User-agent: a\nUser-agent: Vedette\nDisallow: /x', '/x')).toBe(false);
    expect(may('User-agent: VedetteNews\nDisallow: /', '/x')).toBe(true);
  });

  it('lets the longest rule decide, and the friendlier of two as long', () => {
    const text = 'User-agent: *\nAllow: /news\nDisallow: /news/private\nDisallow: /page\nAllow: /page';
    expect(may(text, '/news/1')).toBe(true);
    expect(may(text, '/news/private/1')).toBe(false);
    expect(may(text, '/page')).toBe(true);
  });

  it.each([
    ['/fish', '/fish.html', false],
    ['/fish', '/Fish.asp', true],
    ['/fish*', '/fishheads', false],
    ['/*.php', '/folder/a.php?x', false],
    ['/*.php$', '/a.php?x', true],
    ['/*.php$', '/a/b.php', false],
    ['/fish*.php', '/fishes/x.php', false],
    ['/fish*.php', '/Fish.PHP', true],
    ['/a%3cd.html', '/a%3Cd.html', false],
    ['/a%7Euser', '/a~user', false],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['*', '/x', false],
    ['/$', '/', false],
    ['/$', '/a', true],
  ])('Disallow: %s of %s', (rule, path, allowed) => {
    expect(may(`User-agent: *\nDisallow: ${rule}`, path)).toBe(allowed);
  });

  it('reads line ends of all kinds, comments, a mark, and rules before any group as nobody’s', () => {
    expect(may('\ufeffUser-agent: * # all\r\nDisallow: /x # that\rDisallow: /y', '/y')).toBe(false);
    expect(may('Disallow: /x\nUser-agent: *\nAllow: /', '/x')).toBe(true);
  });

  it('gives crawl-delay and sitemaps', () => {
    expect(
      parseRobots('User-agent: *\nCrawl-delay: 2.5\nSitemap: https://a.example/s.xml', 'Vedette'),
    ).toMatchObject({
      crawlDelaySeconds: 2.5,
      sitemaps: ['https://a.example/s.xml'],
    });
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'Vedette').crawlDelaySeconds).toBeUndefined();
  });

  it('always lets robots.txt itself be read', () => {
    expect(may('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
  });

  it('takes any text in linear time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 60 }), (text, path) => {
        expect(typeof may(`User-agent: *\nDisallow: ${text}`, `/${path}`)).toBe('boolean');
      }),
    );
    const started = performance.now();
    may(`User-agent: *\n${`Disallow: /${'a*'.repeat(1000)}b\n`.repeat(100)}`, `/${'a'.repeat(2000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
