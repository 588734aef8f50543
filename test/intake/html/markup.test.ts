import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/core/index.ts';
import { parseHtml, takeHtml } from '../../../src/intake/html/index.ts';
import { boundMarkup, MAX_PAGE_UNITS } from '../../../src/intake/html/markup.ts';
import type { PageNode } from '../../../src/intake/html/nodes.ts';
import { growTree } from '../../../src/intake/html/tree.ts';

const SENTENCE = 'The council said on Monday that the old bridge would be opened again in spring.';

/** Levels below a node, without recursion. */
function depthOf(top: PageNode): number {
  let [most, depth] = [0, 0];
  let node: PageNode | null = top.firstChild;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      most = Math.max(most, ++depth);
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === top ? null : node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return most;
}

/** Closing tags where the parser does not see them, and opening tags where only the parser does. */
const DISGUISES = [
  '<div><!x </div>y',
  '<div><?x </div>y',
  '<div></ <x </div>y',
  '<div><![CDATA[</div>]]>y',
  '<div><!- </div>y',
  '<!--><div>y',
  '<div><title></titlex></div></title>y',
  '<svg><g a=b/>y',
  '<svg><foreignObject><div/>y',
  '<i ="><div><div>y">',
];

describe('boundMarkup', () => {
  it('gives a page within bounds back as it is', () => {
    const page = `<!doctype html><html><body><!-- a > b --><p title="a > b">${SENTENCE}<br></p></body></html>`;
    expect(boundMarkup(page)).toBe(page);
  });

  it('leaves out closing tags that close nothing, but "</p>" and "</br>"', () => {
    expect(boundMarkup('<p>a</div></span>b</p></p></br>')).toBe('<p>ab</p></p></br>');
  });

  it('keeps all that a drawing has: its elements close themselves', () => {
    const page = `<svg>${'<path d="M0 0"/>'.repeat(1000)}</svg><p>${SENTENCE}</p>`;
    expect(boundMarkup(page)).toBe(page);
  });

  it('makes null bytes spaces', () => {
    expect(boundMarkup('<p>a\0b')).toBe('<p>a b');
  });

  it('refuses what is too long or has too many tags, in one sentence', () => {
    for (const page of ['a'.repeat(MAX_PAGE_UNITS + 1), '<b>'.repeat(400_000)]) {
      expect(() => boundMarkup(page)).toThrow(DocumentError);
      expect(() => boundMarkup(page)).toThrow(/^The page has [^\n]+ instead\.$/u);
    }
  });

  it.each(DISGUISES)('bounds the depth that the parser sees: %s', (piece) => {
    const page = `${piece.repeat(60_000)}<p>${SENTENCE}</p>`;
    const started = performance.now();
    try {
      const { document } = parseHtml(page);
      expect(depthOf(document)).toBeLessThanOrEqual(1002);
      takeHtml(document, 'The page');
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      expect(['empty', 'too-large']).toContain(error.code);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('refuses a tree that is deep in spite of it', () => {
    expect(() => growTree('<div>'.repeat(1001))).toThrow(/more than 1,000 levels/u);
    expect(depthOf(growTree('<div>'.repeat(900)))).toBeGreaterThan(890);
  });

  it('bounds the depth of any page made of the pieces that deceive', () => {
    const piece = fc.constantFrom(
      ...[
        '<div>',
        '</div>',
        '<p>',
        '</p>',
        '<!--',
        '-->',
        '<!-->',
        '<!',
        '<?',
        '</',
        '>',
        '<![CDATA[',
        ']]>',
      ],
      ...['<title>', '</title>', '</titlex>', '<script>', '</script>', '<svg>', '</svg>', '<g a=b/>', '<g/>'],
      ...['<i ="', '"', "'", '=', ' ', '/', '<html>', '<br/>', '<table>', '<td>', 'x'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const page = pieces.join('').repeat(1500);
        try {
          expect(depthOf(parseHtml(page).document)).toBeLessThanOrEqual(1002);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
          expect(error.code).toBe('too-large');
        }
      }),
      { numRuns: Math.min(2000, Number(process.env.VEDETTE_FUZZ ?? 100)) },
    );
  }, 600_000);
});
