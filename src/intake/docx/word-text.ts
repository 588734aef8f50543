import { readXml } from './xml.ts';

/** A paragraph of a Word document, or a row of one of its tables with a tab between cells. */
export interface WordParagraph {
  readonly kind: 'text' | 'heading' | 'title' | 'item' | 'row';
  readonly text: string;
  /** Notes that its words refer to, in their order: `footnote 2`. */
  readonly notes: readonly string[];
  /** A page break, as Word last laid it out, stands before it. */
  readonly breaks: number;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in raised digits: the mark of a note, in which no number is read. */
export function raisedNumber(number: number): string {
  return [...String(number)].map((digit) => RAISED[Number(digit)] ?? '').join('');
}

/** Elements whose text is none of the document's: what was struck out under tracking, fields' codes, fallbacks. */
const UNREAD = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:ruby' /* read below */,
]);

function kindOf(style: string): WordParagraph['kind'] {
  if (/^title$/i.test(style)) return 'title';
  // Styles are named in the language of the program: "Heading1", "berschrift1", "Titre1", "Başlık1".
  return /^(?:heading|.?berschrift|titre|t[ií]tulo|titolo|ba[sş]l[iı]k|rubrik|kop|overskrift|otsikko|nagwek|\d$)/i.test(
    style,
  )
    ? 'heading'
    : 'text';
}

/**
 * The paragraphs of a part of a Word document (its body, its notes), in their order: insertions under tracking kept,
 * deletions left out, text boxes after the paragraph they hang on.
 * @param numbers  numbers of notes by their ids, as their marks are met; added to
 */
export function wordParagraphs(xml: string, numbers: Map<string, number>): WordParagraph[] {
  const found: WordParagraph[] = [];
  let unread = 0;
  let inText = false;
  let cells: string[] | undefined;
  let tables = 0;
  let breaks = 0;
  // A text box holds paragraphs of its own within a paragraph.
  const stack: { text: string; style: string; isItem: boolean; notes: string[] }[] = [];
  const boxes: WordParagraph[] = [];
  const push = (words: string) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += words;
  };
  const note = (kind: string, id: string | undefined) => {
    const key = `${kind} ${id ?? ''}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    push(raisedNumber(numbers.get(key) ?? 0));
    stack.at(-1)?.notes.push(key);
  };
  const endParagraph = () => {
    const done = stack.pop();
    if (done === undefined) return;
    const text = done.text.replace(/[ \u00a0]+/gu, ' ').trim();
    if (cells !== undefined && tables > 0) {
      const last = cells.length - 1;
      if (last >= 0) cells[last] = [cells[last], text].filter((one) => one !== '').join(' ');
      return;
    }
    if (text === '') {
      if (stack.length === 0) found.push(...boxes.splice(0));
      return;
    }
    const style = kindOf(done.style);
    const one: WordParagraph = {
      kind: style === 'text' && done.isItem ? 'item' : style,
      text,
      notes: done.notes,
      breaks: stack.length === 0 ? breaks : 0,
    };
    if (stack.length > 0) boxes.push(one);
    else {
      found.push(one, ...boxes.splice(0));
      breaks = 0;
    }
  };
  readXml(xml, {
    open(name, attribute) {
      if (UNREAD.has(name)) {
        unread++;
        return;
      }
      if (unread > 0) return;
      if (name === 'w:p') stack.push({ text: '', style: '', isItem: false, notes: [] });
      else if (name === 'w:pStyle') {
        const top = stack.at(-1);
        if (top !== undefined) top.style = attribute('w:val') ?? '';
      } else if (name === 'w:numPr') {
        const top = stack.at(-1);
        if (top !== undefined) top.isItem = true;
      } else if (name === 'w:t') inText = true;
      else if (name === 'w:tab' || name === 'w:ptab') push(' ');
      else if (name === 'w:br' || name === 'w:cr') {
        if (attribute('w:type') === 'page') breaks++;
        else push(' ');
      } else if (name === 'w:lastRenderedPageBreak') breaks++;
      else if (name === 'w:noBreakHyphen') push('-');
      else if (name === 'w:footnoteReference') note('footnote', attribute('w:id'));
      else if (name === 'w:endnoteReference') note('endnote', attribute('w:id'));
      else if (name === 'w:tbl') tables++;
      else if (name === 'w:tr' && tables === 1) cells = [];
      else if (name === 'w:tc' && tables === 1) cells?.push('');
    },
    close(name) {
      if (UNREAD.has(name)) {
        unread = Math.max(0, unread - 1);
        return;
      }
      if (unread > 0) return;
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') endParagraph();
      else if (name === 'w:tbl') tables = Math.max(0, tables - 1);
      else if (name === 'w:tr' && tables === 1) {
        const text = (cells ?? []).filter((cell) => cell !== '').join('\t');
        cells = undefined;
        if (text !== '') found.push({ kind: 'row', text, notes: [], breaks });
        if (text !== '') breaks = 0;
      }
    },
    text(text) {
      if (inText && unread === 0) push(text.replace(/\s+/gu, ' '));
    },
  });
  while (stack.length > 0) endParagraph();
  return found;
}

/** The notes of a part, by id: their words as one. */
export function wordNotes(xml: string, element: 'footnote' | 'endnote'): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  // Each note is an element of its own; separators are notes of a type.
  for (const part of xml.split(`<w:${element} `).slice(1)) {
    const end = part.indexOf(`</w:${element}>`);
    const body = end < 0 ? part : part.slice(0, end);
    const id = /w:id="(-?\d+)"/u.exec(body.slice(0, 400))?.[1];
    const isSeparator = /^[^>]*w:type="/u.test(body.slice(0, 400));
    if (id === undefined || isSeparator) continue;
    const text = wordParagraphs(body.slice(body.indexOf('>') + 1), new Map())
      .map((one) => one.text)
      .join(' ');
    if (text !== '') notes.set(`${element} ${id}`, text);
  }
  return notes;
}
