// Rows for the head of sides: who could stand beside a deed, as the program meets them, and on which side people put them.
// node side-rows.js --gold DIR --models DIR --out DIR --root DIR
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EventLabel, readEventLabels } from '../../bench/scorers/event-labels.ts';
import { loadGazetteer } from '../../src/app/load-gazetteer.ts';
import { loadLanguage } from '../../src/app/load-language.ts';
import { builtInSituation, openSituation } from '../../src/app/situation-folder.ts';
import { type Mention, overlaps, type Span } from '../../src/core/index.ts';
import { withPlaces } from '../../src/lexicon/gazetteer/index.ts';
import { createLexicon } from '../../src/lexicon/index.ts';
import { readMentions } from '../../src/reading/mentions/read-mentions.ts';
import { readPlaces } from '../../src/reading/places/index.ts';
import { readTimes } from '../../src/reading/times/index.ts';
import { openHeads, type ReadSides } from '../../src/reading/statements/heads/index.ts';
import { featureRow } from '../../src/reading/statements/heads/mood-features.ts';
import { type Candidate, SIDE_ROWS, SIDES, type Side, sideFeatures } from '../../src/reading/statements/heads/side-features.ts';
import { headOf } from '../../src/reading/statements/noun-phrase.ts';
import { readStatements } from '../../src/reading/statements/read-statements.ts';
import type { SentenceTree } from '../../src/reading/statements/sentence-tree.ts';

const { values } = parseArgs({
  options: { gold: { type: 'string' }, models: { type: 'string' }, out: { type: 'string' }, root: { type: 'string' } },
});
const { gold = '', models = 'models', out = '.cache/events-work', root = '.' } = values;
mkdirSync(out, { recursive: true });
const language = await loadLanguage(async (name) => new Uint8Array(readFileSync(join(models, name))));
const opened = language.heads === undefined ? undefined : openHeads(language.heads);
if (opened === undefined) throw new Error('no heads of statements');
const { situation } = await openSituation(builtInSituation());
const gazetteer = withPlaces(await loadGazetteer(), situation.places);
const lexicon = createLexicon({ situation });

const folder = join(root, 'training', 'events', 'labels');
const labelled = [
  join(root, 'test', 'gold', 'events-dev.tsv'),
  ...readdirSync(folder)
    .sort()
    .map((name) => join(folder, name)),
]
  .flatMap((path) => readEventLabels(readFileSync(path, 'utf8'), { gold, root }))
  .filter(({ events }) => events.some(({ sources }) => sources !== undefined));

const groups = new Map<string, number>();
/** An article's paragraphs and a text's sentences are held out together. */
function groupOf(id: string): number {
  const whole = id.replace(/-\d+$/u, '');
  const known = groups.get(whole) ?? groups.size;
  groups.set(whole, known);
  return known;
}

/** True where a word heads labelled words, or is of one chain with somebody whom they name. */
function isNamed(tree: SentenceTree, index: number, mentions: readonly Mention[], places: readonly Span[]): boolean {
  const word = tree.word(index);
  const own = mentions.filter((one) => one.start <= word.start && one.end >= word.end && headOf(tree, one) === index);
  const chain = mentions.filter((one) => own.some((mine) => mine.chain === one.chain));
  return places.some(
    (place) =>
      headOf(tree, place) === index ||
      chain.some((one) => overlaps(one, place) && one.end - one.start < 3 * (place.end - place.start)),
  );
}

/**
 * The candidates that stand for labelled actors: of those that name the same one, the one that the rules take, else the nearest; and the others, of which
 * nothing is learned.
 */
function standing(
  tree: SentenceTree,
  deed: number,
  side: Side,
  candidates: readonly Candidate[],
  mentions: readonly Mention[],
  actors: readonly (readonly Span[])[],
): { readonly chosen: ReadonlySet<number>; readonly others: ReadonlySet<number> } {
  const chosen = new Set<number>();
  const others = new Set<number>();
  for (const places of actors) {
    const named = candidates.filter(({ index }) => isNamed(tree, index, mentions, places));
    const best =
      named.find(({ ruled }) => ruled === side) ??
      [...named].sort((one, two) => Math.abs(one.index - deed) - Math.abs(two.index - deed))[0];
    for (const one of named) (one === best ? chosen : others).add(one.index);
  }
  return { chosen, others };
}

const states = openSync(join(out, 'sides.f32'), 'w');
const rows: string[] = [];
let first = 0;
for (const { id, text, events } of labelled) {
  const analysis = await language.analyse(text, { skip: [] });
  const { sentences } = analysis;
  const { times } = readTimes(text, { sentences, furniture: [], namedEvents: situation.events });
  const places = readPlaces(text, { gazetteer });
  const joined = readMentions(text, { analysis, lexicon, places, furniture: [] });
  const starts = new Map<Float32Array, number>();
  const sides: ReadSides = (given, tree, predicate, kind, candidates) => {
    const label: EventLabel | undefined = events.find((one) => overlaps(one, tree.word(predicate.trigger)));
    if (label?.sources !== undefined && label.targets !== undefined && label.type !== 'none' && label.type !== 'any') {
      const known = starts.get(given) ?? first;
      if (!starts.has(given)) {
        starts.set(given, first);
        writeSync(states, new Uint8Array(Float32Array.from(given).buffer));
        first += tree.words.length;
      }
      const deed = rows.length;
      const { trigger } = predicate;
      const source = standing(tree, trigger, 'source', candidates, joined.mentions, label.sources);
      const target = standing(tree, trigger, 'target', candidates, joined.mentions, label.targets);
      for (const candidate of candidates) {
        const { index, ruled } = candidate;
        const sideHere: Side = source.chosen.has(index) ? 'source' : target.chosen.has(index) ? 'target' : 'none';
        if (sideHere === 'none' && (source.others.has(index) || target.others.has(index))) continue;
        const features = sideFeatures(tree, predicate, kind, candidate).map((name) => featureRow(name, SIDE_ROWS));
        const words = [known + trigger, known + index];
        rows.push(JSON.stringify([features, ...words, SIDES.indexOf(sideHere), SIDES.indexOf(ruled), groupOf(id), deed]));
      }
    }
    // What the rules say stands: nothing is learned from what an earlier head made of it.
    return candidates.map(({ ruled }) => Float32Array.from(SIDES, (side) => (side === ruled ? 0 : -9)));
  };
  readStatements({ analysis, mentions: joined.mentions, times, places: joined.places, quantities: [], names: joined.names, text, heads: { ...opened, sides } });
}
closeSync(states);
writeFileSync(join(out, 'sides.jsonl'), `${rows.join('\n')}\n`);
console.log('sides', rows.length, 'candidates of', labelled.length, 'texts');
process.exit(0);
