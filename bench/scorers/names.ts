import { readFileSync } from 'node:fs';

/** One sentence of an IOB2 file: its document, its words and the named runs in them, `type:first-last` (word indices, inclusive). */
export interface NamedSentence {
  readonly document: string;
  readonly forms: readonly string[];
  readonly names: readonly string[];
}

/** Reads ID FORM TAG columns; tags of other kinds than B-x, I-x count as O. */
export function readIob2(path: string): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let forms: string[] = [];
  let tags: string[] = [];
  let document = '';
  const flush = () => {
    if (forms.length > 0) sentences.push({ document, forms, names: runs(tags) });
    forms = [];
    tags = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') flush();
    else if (line.startsWith('# newdoc id = ')) document = line.slice('# newdoc id = '.length);
    else if (line[0] !== '#') {
      const [, form = '', tag = 'O'] = line.split('\t');
      forms.push(form);
      tags.push(tag);
    }
  }
  flush();
  return sentences;
}

function runs(tags: readonly string[]): string[] {
  const names: string[] = [];
  for (const [first, tag] of tags.entries()) {
    if (!tag.startsWith('B-')) continue;
    let last = first;
    while (tags[last + 1] === `I-${tag.slice(2)}`) last++;
    names.push(`${tag.slice(2)}:${first}-${last}`);
  }
  return names;
}

/** One text of re3d with its names, `type:start-end` in UTF-16 units. */
export interface NamedText {
  readonly text: string;
  /** Spans that begin with a capital letter: the capitalised spans of the table. */
  readonly names: readonly string[];
  /** Spans with a capital letter anywhere: "the US Treasury" as well. */
  readonly withCapital: readonly string[];
}

interface Re3dRecord {
  readonly text: string;
  readonly entities: readonly { readonly begin: number; readonly end: number; readonly type: string }[];
}

const RE3D_TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
  Nationality: 'group',
};

/**
 * Reads re3d: spans of persons, organisations, locations and nationalities. Offsets there are code points. "We" and
 * "The group" at a sentence's start count as capitalised, as in the set.
 */
export function readRe3d(path: string): NamedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const record = JSON.parse(line) as Re3dRecord; // as the set's README gives it
      const points = [...record.text];
      const unit = (point: number) => points.slice(0, point).join('').length;
      const names: string[] = [];
      const withCapital: string[] = [];
      for (const { begin, end, type } of record.entities) {
        const kind = RE3D_TYPES[type];
        const value = points.slice(begin, end).join('');
        if (!kind || !/\p{Lu}/u.test(value)) continue;
        const name = `${kind}:${unit(begin)}-${unit(end)}`;
        withCapital.push(name);
        if (/^\p{Lu}/u.test(value)) names.push(name);
      }
      return { text: record.text, names, withCapital };
    });
}
