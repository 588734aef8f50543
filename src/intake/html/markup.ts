import { DocumentError } from '../../core/index.ts';

/** Elements that never contain anything: they open no level. */
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose inside is text, whatever signs are in it. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

const CLOSES_P =
  'h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header main nav ol p pre section table ul';

/** Which open element an opening tag closes without being asked, as HTML has it: a paragraph ends the one before. */
const IMPLIES = new Map<string, readonly string[]>([
  ...CLOSES_P.split(' ').map((name): [string, readonly string[]] => [name, ['p']]),
  ['tr', ['tr', 'th', 'td']],
  ['th', ['th', 'td']],
  ['td', ['thead', 'th', 'td']],
  ['tbody', ['thead', 'tbody']],
  ['tfoot', ['thead', 'tbody']],
  ['li', ['li']],
  ['option', ['option']],
  ['optgroup', ['optgroup', 'option']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['body', ['head']],
]);

/** Deeper levels are laid flat; browsers do the same from 512. Real pages stay below 80. */
const MAX_DEPTH = 400;

/** Tags, attributes and character references of one page; real pages stay below 100,000. */
const MAX_PIECES = 600_000;

/** The longest page, in UTF-16 code units. */
export const MAX_PAGE_UNITS = 20 * 1024 * 1024;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The refusal of a page beyond the bounds. */
export function tooLarge(what: string, evidence: Readonly<Record<string, number>>): DocumentError {
  return new DocumentError(
    'too-large',
    `The page has ${what}; save or paste the article alone instead.`,
    evidence,
  );
}

/** Where the name that begins at `at` ends. */
function nameEnd(html: string, at: number): number {
  let end = at;
  while (end < html.length) {
    const code = html.charCodeAt(end);
    if (code === 62 || code === 47 || isSpace(code)) break;
    end++;
  }
  return end;
}

/**
 * From inside a tag to just behind its ">", past its values; how many values and names it went by; and whether it
 * ends in a "/" that no value swallows.
 */
function tagEnd(html: string, from: number): { end: number; pieces: number; isWhole: boolean } {
  let at = from;
  let pieces = 1;
  let isWhole = false;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 62) return { end: at + 1, pieces, isWhole };
    isWhole = code === 47;
    if (isSpace(code) || code === 47) pieces++;
    else if (code === 61) {
      // A quote opens a value only right behind "="; without one a value ends at white space, "/" is part of it.
      let value = at + 1;
      while (isSpace(html.charCodeAt(value))) value++;
      const quote = html.charCodeAt(value);
      if (quote === 34 || quote === 39) {
        const close = html.indexOf(String.fromCharCode(quote), value + 1);
        at = close < 0 ? html.length : close;
      } else {
        while (value < html.length && html.charCodeAt(value) !== 62 && !isSpace(html.charCodeAt(value)))
          value++;
        at = value - 1;
      }
    }
    at++;
  }
  return { end: html.length, pieces, isWhole: false };
}

/** Behind a comment, a declaration or an instruction that begins at `at`; one sign on where "<" is but a sign. */
function silentEnd(html: string, at: number, closing: boolean): number {
  const behind = (sign: string, from: number): number => {
    const end = html.indexOf(sign, from);
    return end < 0 ? html.length : end + sign.length;
  };
  // "<!-->" is a whole comment.
  if (html.startsWith('<!--', at)) return behind('-->', at + 2);
  if (html.startsWith('<![CDATA[', at)) return behind(']]>', at + 9);
  const sign = html[at + 1];
  return closing || sign === '!' || sign === '?' ? behind('>', at + 2) : at + 1;
}

/** Open levels by name, so that a closing tag without its opening one is known without a search. */
class Levels {
  private readonly names: string[] = [];
  private readonly open = new Map<string, number>();
  private readonly dropped = new Map<string, number>();

  /** False where the level would be too deep: the tag is then left out, and later its closing tag. */
  push(name: string): boolean {
    const closes = IMPLIES.get(name);
    while (closes?.includes(this.names.at(-1) ?? '')) this.drop();
    if (this.names.length >= MAX_DEPTH) {
      this.dropped.set(name, (this.dropped.get(name) ?? 0) + 1);
      return false;
    }
    this.names.push(name);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
    return true;
  }

  /** False where the closing tag belongs to a level that was left out, or to none. */
  pop(name: string): boolean {
    const dropped = this.dropped.get(name) ?? 0;
    if (dropped > 0) {
      this.dropped.set(name, dropped - 1);
      return false;
    }
    // A lone "</p>" makes an empty paragraph and "</br>" a break: harmless, kept.
    if ((this.open.get(name) ?? 0) === 0) return name === 'p' || name === 'br';
    while (this.drop() !== name);
    return true;
  }

  /** True inside an element of that name. */
  isIn(name: string): boolean {
    return (this.open.get(name) ?? 0) > 0;
  }

  private drop(): string | undefined {
    const last = this.names.pop();
    if (last !== undefined) this.open.set(last, (this.open.get(last) ?? 1) - 1);
    return last;
  }
}

/**
 * Makes any page safe to parse, in one pass and linear time: levels deeper than 400 are laid flat, closing tags that
 * close nothing are left out (a parser would look for each through all open levels), null bytes become spaces.
 * A page that is well within bounds comes back as it is.
 * @throws DocumentError `too-large` for more than 20 million code units, or more than 600,000 tags, attributes and
 * character references
 */
export function boundMarkup(page: string): string {
  if (page.length > MAX_PAGE_UNITS) {
    throw tooLarge(`${Math.ceil(page.length / 1e6)} million characters, more than 20 million`, {
      characters: page.length,
    });
  }
  const html = page.includes('\0') ? page.replaceAll('\0', ' ') : page;
  const kept: string[] = [];
  const levels = new Levels();
  let from = 0;
  let pieces = 0;
  let at = 0;
  for (let amp = html.indexOf('&'); amp >= 0; amp = html.indexOf('&', amp + 1)) pieces++;
  for (;;) {
    at = html.indexOf('<', at);
    if (at < 0) break;
    if (++pieces > MAX_PIECES) throw tooLarge('more than 600,000 tags and attributes', { pieces });
    const closing = html.charCodeAt(at + 1) === 47;
    let nameAt = closing ? at + 2 : at + 1;
    while (closing && isSpace(html.charCodeAt(nameAt))) nameAt++;
    if (!isLetter(html.charCodeAt(nameAt))) {
      at = silentEnd(html, at, closing);
      continue;
    }
    const name = html.slice(nameAt, nameEnd(html, nameAt)).toLowerCase();
    const tag = tagEnd(html, nameAt + name.length);
    pieces += tag.pieces;
    // Only drawings may close themselves: "<path/>" is a whole element there, "<div/>" an open one.
    const whole = VOID.has(name) || (!closing && tag.isWhole && (levels.isIn('svg') || levels.isIn('math')));
    const keep = whole || (closing ? levels.pop(name) : levels.push(name));
    if (!keep) {
      kept.push(html.slice(from, at));
      from = tag.end;
    }
    at = tag.end;
    if (!closing && keep && !whole && RAW.has(name)) {
      const end = rawEnd(html, at, name);
      at = end < 0 ? html.length : end;
    }
  }
  if (from === 0) return html;
  kept.push(html.slice(from));
  return kept.join('');
}

/** Where "</name>" stands next, in any case of letters; -1 where it does not. */
function rawEnd(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const behind = html.charCodeAt(at + 2 + name.length);
    const isName = html.slice(at + 2, at + 2 + name.length).toLowerCase() === name;
    if (isName && (behind === 62 || isSpace(behind))) return at;
  }
  return -1;
}
