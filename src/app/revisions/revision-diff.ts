import type { Reading, Span } from '../../core/index.ts';
import { editScript } from './edit-script.ts';
import { likeness, type Piece, wordPieces } from './word-pieces.ts';

/** A revision as it was read. */
export interface RevisionText {
  readonly text: string;
  readonly reading: Reading;
}

/** What a change touches that an analyst looks for first. */
export type Touch = 'number' | 'name' | 'time';

/** One sentence that went, came, was changed, or stands elsewhere; its words in order, its spans in either text. */
export interface SentenceChange {
  readonly kind: 'removed' | 'added' | 'changed' | 'moved';
  readonly before?: Span;
  readonly after?: Span;
  /** Sentences that stayed between this change and the one before it. */
  readonly unchanged: number;
  readonly pieces: readonly Piece[];
  readonly touches: readonly Touch[];
}

/** A field of the page that is not its text: `before` or `after` is absent where it said nothing. */
export interface FieldChange {
  readonly field: 'title' | 'date' | 'publisher' | 'author' | 'language';
  readonly before?: string;
  readonly after?: string;
}

/** What became of a text between two revisions. `same` counts the sentences that stayed. */
export interface RevisionDiff {
  readonly fields: readonly FieldChange[];
  readonly changes: readonly SentenceChange[];
  readonly same: number;
  /** Names that the one has and the other has not, in the order of their texts. */
  readonly names: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** Numbers and times as written, in sentences that went, came or were changed. */
  readonly figures: { readonly removed: readonly string[]; readonly added: readonly string[] };
}

const FIELDS = ['title', 'date', 'publisher', 'author', 'language'] as const;

/** Sentences this much alike are one sentence that was changed. */
const LIKE = 0.5;

/** Those that stand at different places must be more alike: between them stand sentences that stayed. */
const LIKE_ELSEWHERE = 0.75;

/** Sentences in a row on either side that are held against each other; longer runs are told as gone and come. */
const LONGEST_RUN = 80;

interface Unit extends Span {
  readonly words: string;
  readonly folded: string;
}

/** The sentences that are no furniture (menus change every day); lines, where the language is not read. */
function unitsOf({ text, reading }: RevisionText): Unit[] {
  const spans = reading.sentences.length > 0 ? reading.sentences : linesOf(text);
  const inFurniture = ({ start, end }: Span) =>
    reading.furniture.some((one) => one.start <= start && end <= one.end);
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (words === '' || inFurniture({ start, end })) return [];
    return [{ start, end, words, folded: words.normalize('NFKC') }];
  });
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The pairs of two runs that are one sentence changed: the most alike in all, none crossing another. */
function pairs(removed: readonly Unit[], added: readonly Unit[]): Map<number, number> {
  if (removed.length > LONGEST_RUN || added.length > LONGEST_RUN) return new Map();
  const worth = removed.map((old) =>
    added.map((young) => {
      const alike = likeness(old.words, young.words);
      return alike >= LIKE ? alike : 0;
    }),
  );
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row--) {
    for (let column = added.length - 1; column >= 0; column--) {
      const here = worth[row]?.[column] ?? 0;
      const line = best[row];
      if (line !== undefined) {
        line[column] = Math.max(
          at(row + 1, column),
          at(row, column + 1),
          here > 0 ? here + at(row + 1, column + 1) : 0,
        );
      }
    }
  }
  const found = new Map<number, number>();
  for (let row = 0, column = 0; row < removed.length && column < added.length; ) {
    const here = worth[row]?.[column] ?? 0;
    if (here > 0 && at(row, column) === here + at(row + 1, column + 1)) found.set(row++, column++);
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return found;
}

const within = ({ start, end }: Span, span: Span) => span.start <= start && end <= span.end;

/** Where in a text the words stand that went or came. */
function changedSpans(text: string, unit: Span, pieces: readonly Piece[], kind: 'removed' | 'added'): Span[] {
  const spans: Span[] = [];
  let at = unit.start;
  for (const piece of pieces) {
    if (piece.kind !== 'same' && piece.kind !== kind) continue;
    const start = at;
    // Blanks were made single in the pieces: each sign of a piece is looked up in the text.
    for (const sign of piece.text) {
      if (sign === ' ') while (/\s/u.test(text.charAt(at)) && at < unit.end) at++;
      else at += sign.length;
    }
    if (piece.kind === kind) spans.push({ start, end: at });
  }
  return spans;
}

/** Names, numbers and times of a reading that lie on the spans. */
function touched({ reading, text }: RevisionText, spans: readonly Span[]) {
  const isOn = (one: Span) => spans.some(({ start, end }) => one.start < end && start < one.end);
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    number: reading.quantities.filter(isOn).map(words),
    time: reading.times.filter(isOn).map(words),
    name: reading.mentions.filter((mention) => mention.form === 'name' && isOn(mention)).map(words),
  };
}

function nameSet({ reading }: RevisionText): Map<string, string> {
  const furniture = reading.furniture;
  const names = new Map<string, string>();
  for (const mention of reading.mentions) {
    if (mention.form !== 'name' || furniture.some((one) => within(mention, one))) continue;
    const key = mention.name.toLowerCase();
    if (!names.has(key)) names.set(key, mention.name);
  }
  return names;
}

function missing(from: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...from].flatMap(([key, name]) => (other.has(key) ? [] : [name]));
}

/** A sentence of one text, of the other, or of both, and how many stayed since the one before it. */
interface Entry {
  readonly one?: Unit | undefined;
  readonly other?: Unit | undefined;
  readonly unchanged: number;
}

/** What went, came and was changed between sentences that stayed, in order. */
function entriesOf(old: readonly Unit[], young: readonly Unit[]): { entries: Entry[]; same: number } {
  const edits = editScript(
    old.map(({ folded }) => folded),
    young.map(({ folded }) => folded),
  );
  const entries: Entry[] = [];
  const gone: Unit[] = [];
  const come: Unit[] = [];
  let same = 0;
  let unchanged = 0;
  const add = (one: Unit | undefined, other: Unit | undefined) => {
    entries.push({ one, other, unchanged });
    unchanged = 0;
  };
  const flush = () => {
    const paired = pairs(gone, come);
    let next = 0;
    for (const [index, one] of gone.entries()) {
      const partner = paired.get(index);
      if (partner === undefined) add(one, undefined);
      else {
        for (; next < partner; next++) add(undefined, come[next]);
        next = partner + 1;
        add(one, come[partner]);
      }
    }
    for (; next < come.length; next++) add(undefined, come[next]);
    gone.length = 0;
    come.length = 0;
  };
  for (const edit of edits) {
    const [one, other] = [
      'before' in edit ? old[edit.before] : undefined,
      'after' in edit ? young[edit.after] : undefined,
    ];
    if (edit.kind === 'same') {
      flush();
      same++;
      unchanged++;
    } else if (one !== undefined) gone.push(one);
    else if (other !== undefined) come.push(other);
  }
  flush();
  return { entries, same };
}

/** The stray that went for each that came at another place: word for word, else the one most alike. */
function movedPairs(gone: readonly Unit[], come: readonly Unit[]): Map<Unit, Unit> {
  const found = new Map<Unit, Unit>();
  const told = new Set<Unit>();
  const join = (one: Unit, other: Unit) => {
    told.add(one);
    found.set(other, one);
  };
  const byWords = new Map<string, Unit[]>();
  for (const one of gone) byWords.set(one.words, [...(byWords.get(one.words) ?? []), one]);
  for (const other of come) {
    const one = byWords.get(other.words)?.find((each) => !told.has(each));
    if (one !== undefined) join(one, other);
  }
  const strays = gone.filter((one) => !told.has(one));
  const others = come.filter((other) => !found.has(other));
  if (strays.length > LONGEST_RUN || others.length > LONGEST_RUN) return found;
  const alike = strays
    .flatMap((one) => others.map((other) => ({ one, other, worth: likeness(one.words, other.words) })))
    .filter(({ worth }) => worth >= LIKE_ELSEWHERE)
    .sort((a, b) => b.worth - a.worth || a.one.start - b.one.start || a.other.start - b.other.start);
  for (const { one, other } of alike) if (!told.has(one) && !found.has(other)) join(one, other);
  return found;
}

/** A sentence that went at one place and came at another is told once, where it came. */
function withMoves(entries: readonly Entry[]): Entry[] {
  const moved = movedPairs(
    entries.flatMap(({ one, other }) => (one !== undefined && other === undefined ? [one] : [])),
    entries.flatMap(({ one, other }) => (other !== undefined && one === undefined ? [other] : [])),
  );
  const told = new Set(moved.values());
  let passed = 0;
  return entries.flatMap(({ one, other, unchanged: own }) => {
    passed += own;
    if (one !== undefined && other === undefined && told.has(one)) return [];
    const unchanged = passed;
    passed = 0;
    return [{ one: one ?? (other === undefined ? undefined : moved.get(other)), other, unchanged }];
  });
}

function kindOf({ one, other }: Entry): SentenceChange['kind'] {
  if (one === undefined) return 'added';
  if (other === undefined) return 'removed';
  return one.words === other.words ? 'moved' : 'changed';
}

function piecesOf(entry: Entry): Piece[] {
  const { one, other } = entry;
  const kind = kindOf(entry);
  if (one !== undefined && other !== undefined && kind === 'changed')
    return wordPieces(one.words, other.words);
  const text = (one ?? other)?.words ?? '';
  return [{ kind: kind === 'removed' || kind === 'added' ? kind : 'same', text }];
}

/**
 * What changed from one revision to another, sentence by sentence; furniture does not count. Pure: the same two
 * revisions give the same answer.
 */
export function revisionDiff(before: RevisionText, after: RevisionText): RevisionDiff {
  const { entries, same } = entriesOf(unitsOf(before), unitsOf(after));
  const figures = { removed: new Set<string>(), added: new Set<string>() };
  const changes = withMoves(entries).map((entry): SentenceChange => {
    const { one, other, unchanged } = entry;
    const pieces = piecesOf(entry);
    const touches = new Set<Touch>();
    for (const [side, unit, way] of [
      [before, one, 'removed'],
      [after, other, 'added'],
    ] as const) {
      if (unit === undefined) continue;
      const found = touched(side, changedSpans(side.text, unit, pieces, way));
      if (found.number.length > 0) touches.add('number');
      if (found.name.length > 0) touches.add('name');
      if (found.time.length > 0) touches.add('time');
      for (const words of [...found.number, ...found.time]) figures[way].add(words);
    }
    return {
      kind: kindOf(entry),
      ...(one === undefined ? {} : { before: spanOf(one) }),
      ...(other === undefined ? {} : { after: spanOf(other) }),
      unchanged,
      pieces,
      touches: (['number', 'name', 'time'] as const).filter((touch) => touches.has(touch)),
    };
  });
  const [oldNames, newNames] = [nameSet(before), nameSet(after)];
  return {
    fields: fieldChanges(before.reading, after.reading),
    changes,
    same,
    names: { removed: missing(oldNames, newNames), added: missing(newNames, oldNames) },
    figures: {
      removed: [...figures.removed].filter((words) => !figures.added.has(words)),
      added: [...figures.added].filter((words) => !figures.removed.has(words)),
    },
  };
}

function fieldChanges(before: Reading, after: Reading): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [one, other] = [before[field], after[field]];
    if (one === other) return [];
    return [
      {
        field,
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other }),
      },
    ];
  });
}
