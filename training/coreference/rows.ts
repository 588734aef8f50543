/**
 * Writes the choices that the linker's trees learn from, as the program meets them: gold words, the shipped reader's own trees and names.
 *
 *   node rows.js --gold DIR --models DIR --words FILE.bin --split train --out PREFIX [--forests A.bin B.bin]
 *
 * Without --forests earlier mentions are linked as the gold says. With them document i is linked by forest i mod their number
 * (trained on the other documents), so that the trees also see things put together wrongly; a thing is then right for a mention when
 * at least half of what it holds, and something, is of the mention's chain. FILE.bin: a packed model, of which only the words are used.
 */
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ChainedText, readChainedText } from '../../bench/scorers/ontogum.ts';
import type { Cluster } from '../../src/language/coreference/cluster.ts';
import { featureNames } from '../../src/language/coreference/feature-names.ts';
import { linkMentions } from '../../src/language/coreference/link.ts';
import { loadCoreferenceModel } from '../../src/language/coreference/model.ts';
import { mapTalk } from '../../src/language/coreference/place.ts';
import { chooseBest, findMentions } from '../../src/language/coreference/resolve.ts';
import { type AnalysedSentence, createLanguageModel } from '../../src/language/index.ts';

/** Links a little more than the shipped model: what the trees are to unlearn must occur. */
const caution = -0.8;

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    models: { type: 'string' },
    words: { type: 'string' },
    split: { type: 'string', default: 'train' },
    out: { type: 'string' },
    forests: { type: 'string', multiple: true, default: [] },
  },
});
const { gold = '', models = '', words = '', split, out = '', forests } = values;

const model = loadCoreferenceModel(new Uint8Array(readFileSync(words)));
const choosers = forests.map((path) =>
  chooseBest({ ...loadCoreferenceModel(new Uint8Array(readFileSync(path))), caution }),
);
const reader = await createLanguageModel({
  files: new Map(readdirSync(models).map((name) => [name, new Uint8Array(readFileSync(join(models, name)))])),
});

const rowsFile = openSync(`${out}.rows`, 'w');
const sizes: number[] = [];
const labels: number[] = [];
const docOf: number[] = [];

function write(text: ChainedText, sentences: readonly AnalysedSentence[], document: number): void {
  const talk = mapTalk(sentences);
  const mentions = findMentions(sentences, talk, model);
  const chainOf = new Map(text.chains.flatMap((chain, index) => chain.map((key) => [key, index] as const)));
  const chains = mentions.map(({ tree, first, last }) =>
    chainOf.get(`${tree.words[first]?.start}:${tree.words[last]?.end}`),
  );
  const choose = choosers[document % Math.max(1, choosers.length)];
  const held = new Map<Cluster, (number | undefined)[]>();
  const heldBy = (cluster: Cluster) => held.get(cluster) ?? [chains[cluster.first.index]];
  linkMentions(mentions, talk, model, (choice) => {
    const chain = chains[choice.mention.index];
    const right = choice.offered.map((cluster) => {
      if (chain === undefined) return 0;
      const all = heldBy(cluster);
      const same = all.filter((other) => other === chain).length;
      return same > 0 && 2 * same >= all.length ? 1 : 0;
    });
    const answer = right.indexOf(1);
    sizes.push(right.length + 1);
    docOf.push(document);
    labels.push(answer < 0 ? 1 : 0, ...right);
    writeSync(rowsFile, new Uint8Array(choice.rows.buffer, choice.rows.byteOffset, choice.rows.byteLength));
    const taken = choose === undefined ? answer : choose(choice);
    const cluster = choice.offered[taken];
    if (cluster !== undefined) held.set(cluster, [...heldBy(cluster), chain]);
    return taken;
  });
}

const folder = join(gold, 'gum-cc', split, 'ontogum-conllu');
for (const [index, name] of readdirSync(folder).sort().entries()) {
  const text = readChainedText(readFileSync(join(folder, name), 'utf8'));
  const tokens = text.sentences.map((sentence) => sentence.words);
  const sentences: AnalysedSentence[] = [];
  for await (const sentence of reader.sentences(text.text, { tokens })) {
    sentences.push({ ...sentence, encoding: null });
  }
  write(text, sentences, index);
}
await reader.close();
closeSync(rowsFile);
writeFileSync(
  `${out}.json`,
  JSON.stringify({ width: featureNames.length, features: featureNames, sizes, docOf, labels }),
);
process.stdout.write(`${split}: ${sizes.length} choices, ${labels.length} rows\n`);
