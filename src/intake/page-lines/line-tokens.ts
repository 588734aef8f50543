import { webClasses } from './web-words.ts';

/** The most code units and tokens of a line that are looked at: a longer line is a paragraph, whatever it says. */
const LOOK = 400;
const TOKENS = 40;

/** A word with its apostrophes, a run of figures, or one sign. */
const TOKEN = /[\p{L}\p{M}]+(?:['’.&-][\p{L}\p{M}]+)*|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The commonest words of English grammar: they tell a sentence from a label. */
export const GRAMMAR = new Set(
  (
    'the a an and or but nor so yet of to in on at by for from with without into onto over under between among about ' +
    'after before since until during through against across within as than that which who whom whose this these those ' +
    'it its he him his she her they them their we us our i me my you your is are was were be been being am has have ' +
    'had do does did will would shall should can could may might must not no if when while where why how what there ' +
    'here all any some each every both few more most other such only own same too very just also because though although'
  ).split(' '),
);

/** Finite forms that stand in most sentences of reports, and in few labels. */
export const FINITE = new Set(
  (
    'is are was were has have had do does did will would shall should can could may might must said says say told ' +
    'added asked called came became began made took went gave got held kept left met saw sent set took went want wants ' +
    "wanted isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't"
  ).split(' '),
);

/** The tokens of a line, straight apostrophes, at most forty. */
export function tokensOf(line: string): string[] {
  const look = line.length > LOOK ? line.slice(0, LOOK) : line;
  const tokens = look.replace(/[’ʼ]/g, "'").match(TOKEN) ?? [];
  return tokens.length > TOKENS ? tokens.slice(0, TOKENS) : tokens;
}

/** What kind of token one is: "A" capitalised, "AA" in capitals, "a" lower, "0" figures by their number, else the sign. */
function shapeOf(token: string, lower: string): string {
  if (/^\p{N}/u.test(token)) return token.length <= 2 ? '0' : token.length === 4 ? '0000' : '000';
  if (!/^\p{L}/u.test(token)) return token;
  if (GRAMMAR.has(lower)) return lower;
  if (token.length > 1 && token === token.toUpperCase() && token !== lower) return 'AA';
  return /^\p{Lu}/u.test(token) ? 'A' : 'a';
}

/**
 * What a line says, as marks that a table of weights knows: its words, the first and the last apart, pairs of
 * neighbours, the beginnings of longer words, the classes of its words, and the shapes of its tokens in pairs and threes.
 */
export function marksOf(tokens: readonly string[]): string[] {
  const marks = new Set<string>();
  const lower = tokens.map((token) => token.toLowerCase());
  const shapes = tokens.map((token, at) => shapeOf(token, lower[at] ?? ''));
  const words = lower.map((word, at) => (/^\p{N}/u.test(word) ? (shapes[at] ?? '0') : word));
  // A word stands for its class where it has one, else for its shape.
  const items = lower.map((word, at) => webClasses(word)[0] ?? shapes[at] ?? '');
  const last = words.length - 1;
  for (const [at, word] of words.entries()) {
    marks.add(word);
    if (at === 0) marks.add(`^${word}`);
    if (at === last) marks.add(`${word}$`);
    if (at > 0) marks.add(`${words[at - 1]} ${word}`);
    if (word.length >= 6) marks.add(`${word.slice(0, 5)}*`);
    for (const kind of webClasses(word)) {
      marks.add(`#${kind}`);
      if (at === 0) marks.add(`^#${kind}`);
      if (at === last) marks.add(`#${kind}$`);
    }
    const item = items[at] ?? '';
    marks.add(`=${at === 0 ? '^' : items[at - 1]} ${item}`);
    if (at === last) marks.add(`=${item} $`);
    if (at > 0) marks.add(`=${at === 1 ? '^' : items[at - 2]} ${items[at - 1]} ${item}`);
    const shape = shapes[at] ?? '';
    marks.add(`~${at === 0 ? '^' : shapes[at - 1]} ${shape}`);
    if (at > 0) marks.add(`~${at === 1 ? '^' : shapes[at - 2]} ${shapes[at - 1]} ${shape}`);
    if (at === last) {
      marks.add(`~${shape} $`);
      marks.add(`~${at === 0 ? '^' : shapes[at - 1]} ${shape} $`);
    }
  }
  return [...marks];
}
