import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldWord, readConllu } from '../../bench/scorers/conllu.ts';
import { CALENDAR, IRREGULAR } from './irregular.ts';
import { writeModelFile } from './manifest.ts';

/** Tags whose lemmas are counted in the treebanks; names, numbers and signs are left to the scripts, but for the calendar's. */
const TAGS = new Set(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'PART', 'PRON', 'SCONJ', 'VERB']);

/** A lemma that fewer than this share of a form's uses have is not certain enough for a list. */
const SHARE = 0.9;

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const gold = option('--gold', process.env['VEDETTE_GOLD'] ?? '');
const out = option('--out', 'models/lemmas.txt');

function words(path: string): GoldWord[] {
  return readConllu(path).flatMap((document) => document.sentences.flatMap((sentence) => sentence.words));
}

/** Form and tag as the run time looks them up. */
function key(word: GoldWord): string {
  return `${word.upos}\t${word.form.toLowerCase().replaceAll('\u2019', "'")}`;
}

/** Certain lemmas of the forms seen at least `least` times. */
function certain(train: readonly GoldWord[], least: number): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of train) {
    if (!TAGS.has(word.upos) || word.lemma === '_' || /\s/.test(word.form)) continue;
    const lemmas = counts.get(key(word)) ?? new Map<string, number>();
    const lemma = word.lemma.replaceAll('\u2019', "'");
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
    counts.set(key(word), lemmas);
  }
  const list = new Map<string, string>();
  for (const [form, lemmas] of counts) {
    const total = [...lemmas.values()].reduce((sum, count) => sum + count, 0);
    const [best = '', count = 0] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (total >= least && count >= SHARE * total) list.set(form, best);
  }
  return list;
}

const folder = join(gold, 'gum-cc', 'train', 'conllu');
const ewt = words(join(gold, 'ud-ewt', 'train.conllu'));
const gum = readdirSync(folder)
  .sort()
  .flatMap((file) => words(join(folder, file)));
// The treebanks differ ("people" is its own lemma in EWT, "person" in GUM): where EWT knows a form well, it decides.
const list = new Map([
  ...[...IRREGULAR].map(([form, lemma]) => [`VERB\t${form}`, lemma] as const),
  ...[...CALENDAR].map(([form, lemma]) => [`PROPN\t${form}`, lemma] as const),
  ...certain([...ewt, ...gum], 1),
  ...certain(ewt, 3),
]);
const lines = [...list].map(([form, lemma]) => `${form}\t${lemma}`).sort((a, b) => (a < b ? -1 : 1));
writeModelFile(out, new TextEncoder().encode(`${lines.join('\n')}\n`));

const dev = words(join(gold, 'ud-ewt', 'dev.conllu')).filter((word) => TAGS.has(word.upos) && word.lemma !== '_');
const known = dev.filter((word) => list.has(key(word)));
const right = known.filter((word) => list.get(key(word)) === word.lemma.replaceAll('\u2019', "'"));
process.stdout.write(
  `${lines.length} lemmas; EWT dev: ${((100 * known.length) / dev.length).toFixed(1)} % of words known, ` +
    `${((100 * right.length) / known.length).toFixed(2)} % of them right\n`,
);
