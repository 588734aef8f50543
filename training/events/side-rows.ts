// Rows for the head of sides: who could stand beside a deed, as the program meets them, and on which side people put them.
// node side-rows.js --gold DIR --models DIR --out DIR --root DIR
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { type Candidate, SIDES, type Side, sideFeatures, sideRow } from '../../src/reading/statements/heads/side-features.ts';
import { headOf } from '../../src/reading/statements/noun-phrase.ts';
import { readStatements } from '../../src/reading/statements/read-statements.ts';
import type { SentenceTree } from '../../src/reading/statements/sentence-tree.ts';
import { RowsFile, rowOptions } from '../rows.ts';
import { type Asked, groupOf, labelledTexts, unlabelledTexts } from './texts.ts';

const { gold, models, out, root } = rowOptions('.cache/events-work');
const language = await loadLanguage(async (name) => new Uint8Array(readFileSync(join(models, name))));
const heads = language.heads === undefined ? undefined : openHeads(language.heads);
if (heads === undefined) throw new Error('no heads of statements');
const { situation } = await openSituation(builtInSituation());
const gazetteer = withPlaces(await loadGazetteer(), situation.places);
const lexicon = createLexicon({ situation });

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

/** One candidate of one deed: its place in the sentence and the deed's, then what is said of it; -1 for what nobody said. */
type Row = readonly [features: readonly number[], deed: number, who: number, side: number, ruled: number, group: number, number: number];

let deeds = 0;
/** One row a candidate. */
async function sideRows(name: string, texts: readonly Asked[]): Promise<void> {
  const file = new RowsFile(out, name);
  for (const { id, text, events } of texts) {
    const analysis = await language.analyse(text, { skip: [] });
    const { times } = readTimes(text, { sentences: analysis.sentences, furniture: [], namedEvents: situation.events });
    const { mentions, places, names } = readMentions(text, {
      analysis,
      lexicon,
      places: readPlaces(text, { gazetteer }),
      furniture: [],
    });
    const rows = new Map<number, Row[]>();
    const sides: ReadSides = (_, tree, predicate, kind, candidates) => {
      const { trigger } = predicate;
      const label = events?.find((one) => one.sources !== undefined && overlaps(one, tree.word(trigger)));
      if (events === undefined || (label !== undefined && label.type !== 'any')) {
        const source = standing(tree, trigger, 'source', candidates, mentions, label?.sources ?? []);
        const target = standing(tree, trigger, 'target', candidates, mentions, label?.targets ?? []);
        const start = tree.word(0).start;
        const known = rows.get(start) ?? [];
        rows.set(start, known);
        for (const candidate of candidates) {
          const { index, ruled } = candidate;
          const side: Side = source.chosen.has(index) ? 'source' : target.chosen.has(index) ? 'target' : 'none';
          if (side === 'none' && (source.others.has(index) || target.others.has(index))) continue;
          const features = sideFeatures(tree, predicate, kind, candidate).map(sideRow);
          const said = label === undefined ? -1 : SIDES.indexOf(side);
          known.push([features, trigger, index, said, SIDES.indexOf(ruled), groupOf(id), deeds]);
        }
        deeds++;
      }
      // What the rules say stands: nothing is learned from what an earlier head made of it.
      return candidates.map(({ ruled }) => Float32Array.from(SIDES, (side) => (side === ruled ? 0 : -9)));
    };
    readStatements({ analysis, mentions, times, places, quantities: [], names, text, heads: { ...heads!, sides } });
    for (const sentence of analysis.sentences)
      file.add(text, sentence, (rows.get(sentence.words[0]?.start ?? -1) ?? []).map((row) => [file.place, ...row]));
  }
  console.log(name, file.close(), 'candidates of', texts.length, 'texts');
}

const labelled = labelledTexts(gold, root);
await sideRows('sides', labelled.filter(({ events }) => events.some(({ sources }) => sources !== undefined)));
await sideRows('plain-sides', unlabelledTexts(gold, out, root));
process.exit(0);
