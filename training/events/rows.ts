// Rows for the head of event types, as the program meets its words: the reader's own sentences, tags and trees.
// node rows.js --gold DIR --models DIR --out DIR --root DIR
import { overlaps } from '../../src/core/index.ts';
import { ruledKind } from '../../src/reading/statements/events.ts';
import { featureRow } from '../../src/reading/statements/heads/feature-rows.ts';
import { typeFeatures, typeWords } from '../../src/reading/statements/heads/type-features.ts';
import { TYPES } from '../../src/reading/statements/heads/types.ts';
import { type Predicate, predicateOf } from '../../src/reading/statements/predicate.ts';
import { findPredicates } from '../../src/reading/statements/predicates.ts';
import { SentenceTree } from '../../src/reading/statements/sentence-tree.ts';
import { openRows, RowsFile } from '../rows.ts';
import { type Asked, groupOf, labelledTexts, unlabelledTexts } from './texts.ts';

const { gold, out, root, model } = await openRows('.cache/events-work');

/** Index of a type among the head's answers; of none, the last. */
const answerOf = (type: string | undefined): number => {
  const at = TYPES.findIndex((one) => one === type);
  return at < 0 ? TYPES.length : at;
};

/** The words of a sentence that are asked about, each with its label where there is one. */
function asked(tree: SentenceTree, told: readonly Predicate[], { events }: Asked): [Predicate, string | null][] {
  if (events === undefined) return told.map((predicate) => [predicate, null]);
  return events.flatMap((label): [Predicate, string][] => {
    const word = tree.words.findIndex((one) => overlaps(one, label));
    if (label.type === 'any' || word < 0) return [];
    const found = told.find((one) => overlaps(tree.word(one.trigger), label));
    return [[found ?? predicateOf(tree, word), label.type]];
  });
}

/** One row a word. */
async function typeRows(name: string, texts: readonly Asked[]): Promise<void> {
  const file = new RowsFile(out, name);
  for (const one of texts) {
    for await (const sentence of model.sentences(one.text)) {
      const tree = new SentenceTree(sentence);
      const told = findPredicates(tree);
      const rows = asked(tree, told, one).map(([predicate, label]) => {
        const ruled = ruledKind(tree, predicate);
        const features = typeFeatures(tree, predicate, ruled).map(featureRow);
        const place = [file.place, sentence.words.length, typeWords(tree, predicate)];
        const answers = [label === null ? null : answerOf(label), answerOf(ruled?.type)];
        return [features, ...place, ...answers, groupOf(one.id), told.includes(predicate)];
      });
      file.add(one.text, sentence, rows);
    }
  }
  console.log(name, file.close(), 'words of', texts.length, 'texts');
}

await typeRows('labelled', labelledTexts(gold, root));
await typeRows('plain', unlabelledTexts(gold, out, root));
await model.close();
