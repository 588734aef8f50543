import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventLabel, type LabelledEvents, readEventLabels } from '../../bench/scorers/event-labels.ts';
import { readAllMarked } from '../../bench/scorers/marked.ts';
import { plainTexts } from '../plain-texts.ts';

/** A text and what is asked of it: labelled words, or, where nobody has labelled it, all that is told. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly events?: readonly EventLabel[];
}

/** All texts whose deeds are labelled and may be learned from. */
export function labelledTexts(gold: string, root: string): LabelledEvents[] {
  const folder = join(root, 'training', 'events', 'labels');
  return [
    join(root, 'test', 'gold', 'events-dev.tsv'),
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  ].flatMap((path) => readEventLabels(readFileSync(path, 'utf8'), { gold, root }));
}

/**
 * Texts whose deeds a teacher judges: those of others without labels, and our own.
 * @param work  folder in which `wikipedia.py` wrote
 */
export function unlabelledTexts(gold: string, work: string, root: string): Asked[] {
  const own = readAllMarked(join(root, 'training', 'statements', 'texts'));
  const plain = [...plainTexts(gold, join(work, 'wikipedia.txt')), ...own.map(({ text }) => text)];
  return plain.map((text, at) => ({ id: `plain ${at}`, text }));
}

const groups = new Map<string, number>();

/** The number of a text's group: an article's paragraphs and a text's sentences are held out together. */
export function groupOf(id: string): number {
  const whole = id.replace(/-\d+$/u, '');
  const known = groups.get(whole) ?? groups.size;
  groups.set(whole, known);
  return known;
}
