import { overlaps, type Reading, type Span } from '../../src/core/index.ts';
import { readApart, type SetFolders } from './labels-apart.ts';
import { everywhere } from './statements-gold.ts';
import { compare, f1, none, standsFor } from './statements-own.ts';

/** What a word of a text tells: the PLOVER type of its deed, who does it, to whom. */
export interface EventLabel extends Span {
  /** `none`: a deed that no type names; `any`: may be told as one or not. */
  readonly type: string;
  /** Of each actor every place where its words stand; absent where only the type is labelled. */
  readonly sources?: readonly (readonly Span[])[];
  readonly targets?: readonly (readonly Span[])[];
}

/** A text with the events of its words. */
export interface LabelledEvents {
  readonly id: string;
  readonly text: string;
  readonly events: readonly EventLabel[];
}

const FIELD = /^(\d+)-(\d+):([A-Za-z]+)(?::([\d,-]*)>([\d,-]*))?$/u;

function eventOf(id: string, text: string, field: string): EventLabel {
  const [, start, end, type, sources, targets] = FIELD.exec(field) ?? [];
  if (type === undefined) throw new RangeError(`${id}: not a label: ${field}`);
  const places = (spans: string) =>
    spans
      .split(',')
      .filter((span) => span !== '')
      .map((span) => {
        const [first, last] = span.split('-').map(Number);
        return everywhere(text, text.slice(first, last));
      });
  return {
    start: Number(start),
    end: Number(end),
    type,
    ...(sources === undefined || targets === undefined
      ? {}
      : { sources: places(sources), targets: places(targets) }),
  };
}

/**
 * Reads events labelled apart from their texts (format: test/gold/README.md).
 * @throws RangeError at what is no label
 */
export const readEventLabels = (content: string, folders: SetFolders): LabelledEvents[] =>
  readApart(content, folders).map(({ id, text, fields }) => ({
    id,
    text,
    events: fields.map((field) => eventOf(id, text, field)),
  }));

/** What labelled events say of a reader, in per cent. */
export interface EventScore {
  /** Over all labelled words, those whose deed has a type: its type is told; a type for a word of none is one too many. */
  readonly typeF1: number;
  /** Of types told, those that are right. */
  readonly typePrecision: number;
  /** Over the words that are told at all. */
  readonly sourceF1: number;
  readonly targetF1: number;
}

/** Scores readings of the labelled texts, in the order of the items. */
export function scoreEvents(items: readonly LabelledEvents[], readings: readonly Reading[]): EventScore {
  const type = none();
  const source = none();
  const target = none();
  for (const [index, { events }] of items.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    const used = new Set<string>();
    for (const label of events) {
      const found = reading.statements.find((one) => !used.has(one.id) && overlaps(one.trigger, label));
      const told = found?.event?.type;
      const isTyped = label.type !== 'none';
      if (label.type !== 'any') {
        if (isTyped && told === label.type) type.right++;
        else {
          if (isTyped) type.missed++;
          if (told !== undefined) type.extra++;
        }
      }
      if (found === undefined) continue;
      used.add(found.id);
      const fits = (id: string, places: readonly Span[]) => standsFor(reading, id, places);
      if (label.sources !== undefined) compare(source, label.sources, found.sources, fits);
      if (label.targets !== undefined) compare(target, label.targets, found.targets, fits);
    }
  }
  return {
    typeF1: f1(type),
    typePrecision: (100 * type.right) / Math.max(1, type.right + type.extra),
    sourceF1: f1(source),
    targetF1: f1(target),
  };
}
