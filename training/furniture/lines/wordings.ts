import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('training', 'furniture', 'lines', 'wordings');
const read = (name: string): string => readFileSync(join(FOLDER, `${name}.txt`), 'utf8').trimEnd();
const linesIn = (name: string): readonly string[] => read(name).split('\n');

/** What stands around articles, by class, in wordings of our own; slots in braces are filled by `slots.ts`. */
export const CLASSES = {
  menu: linesIn('menu'),
  share: linesIn('share'),
  letter: linesIn('letter'),
  end: linesIn('end'),
  byline: linesIn('byline'),
  credit: linesIn('credit'),
  section: linesIn('section'),
  /** What goes before another story's headline, on its line. */
  more: linesIn('more'),
};
export type PlantedClass = keyof typeof CLASSES;

/** Headlines of other stories, beside those that the set's pages hold. */
export const HEADLINES = linesIn('headline');
/** Lines of articles that are no paragraphs: crossheads, short prose and speech; runs of lines that are one thing. */
export const CROSSHEADS = linesIn('crosshead');
export const SHORT_PROSE = linesIn('short');
export const RUNS = read('run').split('\n\n').map((run) => run.split('\n'));
/** Whole texts with nothing of the web about them. */
export const CLEAN_TEXTS = read('clean').split('\n====\n');
