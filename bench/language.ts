import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type AnalysedSentence,
  type AnalyseOptions,
  createLanguageModel,
  type LanguageModel,
} from '../src/language/index.ts';
import { type GoldDocument, readConllu } from './scorers/conllu.ts';
import { scoreCoreference } from './scorers/coreference.ts';
import { type Counts, countShared, f1, noCounts } from './scorers/f1.ts';
import { coldStart, speedOf } from './scorers/language-speed.ts';
import { type NamedSentence, type NamedText, readIob2, readRe3d } from './scorers/names.ts';
import { readChainedText } from './scorers/ontogum.ts';
import { peerSpeeds, winkSegmenter } from './scorers/peers.ts';
import { scoreSegmentation } from './scorers/segmentation.ts';
import { noTreeCounts, scoreTrees } from './scorers/trees.ts';
import type { Bench, BenchResult, BenchRow } from './types.ts';

const models = join(resolve(process.env.VEDETTE_ROOT ?? '.'), 'models');

function load(threads = 1): Promise<LanguageModel> {
  const files = readdirSync(models).map((file) => [file, readFileSync(join(models, file))] as const);
  return createLanguageModel({ files: new Map(files), threads });
}

/** Documents of one of the corpus's own splits, of the genres asked for (all where none is). */
function gumPaths(gold: string, layer: string, genres = '', split = 'test'): string[] {
  const folder = join(gold, 'gum-cc', split, layer);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => new RegExp(`_(?:${genres || '.*'})_`).test(file))
    .map((file) => join(folder, file));
}

async function onGoldTokens(model: LanguageModel, documents: readonly GoldDocument[]) {
  const counts = noTreeCounts();
  for (const document of documents) {
    const tokens = document.sentences.map((sentence) => sentence.words);
    const { sentences } = await model.analyse(document.text, { tokens });
    scoreTrees(document, sentences, counts);
  }
  return counts;
}

async function onRawText(model: LanguageModel, documents: readonly GoldDocument[]) {
  const counts = noTreeCounts();
  for (const document of documents) {
    scoreTrees(document, (await model.analyse(document.text)).sentences, counts);
  }
  return counts;
}

/** What Universal NER calls the product's types; it has no groups. */
const IN_UNER: Readonly<Record<string, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  facility: 'LOC',
};

function byDocument(sentences: readonly NamedSentence[]): Iterable<readonly NamedSentence[]> {
  const documents = new Map<string, NamedSentence[]>();
  for (const sentence of sentences)
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  return documents.values();
}

/** What wink-nlp comes to on the same documents, where it is there; by itself, as it remembers what it has read. */
async function winkOn(documents: readonly GoldDocument[]): Promise<string[]> {
  const segment = winkSegmenter();
  if (segment === undefined) return [];
  return [`wink-nlp: ${f1((await scoreSegmentation(documents, segment)).sentences).toFixed(1)}`];
}

/** @param texts  what is read together: each sentence by itself, or documents */
async function unerNames(model: LanguageModel, texts: Iterable<readonly NamedSentence[]>): Promise<Counts> {
  const counts = noCounts();
  for (const text of texts) {
    let at = 0;
    const tokens = text.map(({ forms }) =>
      forms.map((form) => {
        const start = at;
        at += form.length + 1;
        return { start, end: start + form.length };
      }),
    );
    const { sentences } = await model.analyse(text.flatMap(({ forms }) => forms).join(' '), { tokens });
    for (const [index, { names }] of text.entries()) {
      const found = (sentences[index]?.names ?? []).flatMap(({ type, first, last }) => {
        const known = IN_UNER[type];
        return known === undefined ? [] : [`${known}:${first}-${last}`];
      });
      countShared(names, found, counts);
    }
  }
  return counts;
}

/** Exact spans with types: `capitalised` spans that begin with a capital letter, `loose` all with one in them. */
async function re3dNames(
  model: LanguageModel,
  texts: readonly NamedText[],
): Promise<{ readonly capitalised: Counts; readonly loose: Counts }> {
  const counts = { capitalised: noCounts(), loose: noCounts() };
  for (const { text, names, withCapital } of texts) {
    const { sentences } = await model.analyse(text);
    const found = sentences
      .flatMap((sentence) => sentence.names)
      .map(({ type, start, end }) => `${type === 'facility' ? 'place' : type}:${start}-${end}`);
    countShared(names, found, counts.capitalised);
    countShared(withCapital, found, counts.loose);
  }
  return counts;
}

async function coreference(model: LanguageModel, paths: readonly string[]): Promise<number | null> {
  const documents = [];
  for (const path of paths) {
    const gold = readChainedText(readFileSync(path, 'utf8'));
    const tokens = gold.sentences.map((sentence) => sentence.words);
    const { referring } = await model.analyse(gold.text, { tokens });
    const chains = new Map<number, string[]>();
    for (const { chain, start, end } of referring) {
      chains.set(chain, [...(chains.get(chain) ?? []), `${start}:${end}`]);
    }
    documents.push({ gold: gold.chains, system: [...chains.values()] });
  }
  return documents.length === 0 ? null : scoreCoreference(documents).average;
}

function digest(sentences: readonly AnalysedSentence[]): string {
  const hash = createHash('sha256');
  for (const { words, names, encoding } of sentences) {
    hash.update(JSON.stringify([words, names]));
    // What the encoding is made of is the encoder's own business; its bytes must agree all the same.
    const { states } = encoding as { states: Float32Array };
    hash.update(new Uint8Array(states.buffer, states.byteOffset, states.byteLength));
  }
  return hash.digest('hex');
}

async function readOneByOne(
  model: LanguageModel,
  text: string,
  options?: AnalyseOptions,
): Promise<AnalysedSentence[]> {
  const found: AnalysedSentence[] = [];
  for await (const sentence of model.sentences(text, options)) found.push(sentence);
  return found;
}

/**
 * 1 where every sentence is the same to the byte: in a text that is read twice, and with two threads; and where it is read
 * after others and alone, as by itself: a text's names are brought into agreement.
 */
async function sameBytes(model: LanguageModel, texts: readonly string[]): Promise<number> {
  const two = await load(2);
  let same = 1;
  for (const text of texts) {
    const whole = digest((await model.analyse(text)).sentences);
    const again = [await model.analyse(text), await two.analyse(text)];
    if (again.some(({ sentences }) => digest(sentences) !== whole)) same = 0;
    const inOrder = await readOneByOne(model, text);
    const alone: AnalysedSentence[] = [];
    for (const { words } of inOrder.toReversed())
      alone.unshift(...(await readOneByOne(model, text, { tokens: [words] })));
    if (digest(alone) !== digest(inOrder)) same = 0;
  }
  await two.close();
  return same;
}

const row = (
  metric: string,
  set: string,
  bars: readonly [number, number],
  reached: number | null,
  more: Partial<BenchRow> = {},
): BenchRow => ({
  metric,
  set,
  must: bars[0],
  aim: bars[1],
  reached,
  unit: '%',
  ...more,
});

/** Everything of the table that is a score; the rest is time and memory. */
export async function scoreLanguage(model: LanguageModel, gold: string | undefined): Promise<BenchResult> {
  const at = (...parts: string[]) => (gold === undefined ? '' : join(gold, ...parts));
  const ewt = existsSync(at('ud-ewt', 'test.conllu')) ? readConllu(at('ud-ewt', 'test.conllu')) : [];
  const gum = gumPaths(gold ?? '', 'conllu', 'news|interview|speech').flatMap(readConllu);
  const gumDev = gumPaths(gold ?? '', 'conllu', 'news|interview|speech', 'dev').flatMap(readConllu);
  const news = gumPaths(gold ?? '', 'conllu', 'news').flatMap(readConllu);
  const uner = at('uner-ewt', 'test.iob2');
  const re3d = existsSync(at('re3d', 're3d.jsonl')) ? readRe3d(at('re3d', 're3d.jsonl')) : [];
  const chains = gumPaths(gold ?? '', 'ontogum-conllu');
  const ifAny = (documents: readonly unknown[], counts: Counts) =>
    documents.length === 0 ? null : f1(counts);

  const segment = async (text: string) => (await model.analyse(text)).sentences;
  const ewtCut = await scoreSegmentation(ewt, segment);
  const gumCut = await scoreSegmentation(gum, segment);
  const both = [...gumDev, ...gum];
  const bothCut = await scoreSegmentation(both, segment);
  const trees = await onGoldTokens(model, ewt);
  const newsTrees = await onRawText(model, news);
  const named = existsSync(uner) ? readIob2(uner) : [];
  const names = await unerNames(
    model,
    named.map((sentence) => [sentence]),
  );
  const inDocuments = await unerNames(model, byDocument(named));
  const iraqSyria = await re3dNames(model, re3d);
  const ewtTest = 'EWT test, gold tokens';
  const rows: BenchRow[] = [
    row('words F1', 'EWT test, raw', [98.7, 99.2], ifAny(ewt, ewtCut.words), { floor: 'language.words' }),
    row('sentences F1', 'GUM news+interview+speech test, raw', [97.5, 98.8], ifAny(gum, gumCut.sentences), {
      floor: 'language.sentences',
      note: [`EWT test: ${f1(ewtCut.sentences).toFixed(1)}`, ...(await winkOn(gum))].join('; '),
    }),
    row('sentences F1', 'the same, with dev (learned from)', [97.5, 98.8], ifAny(both, bothCut.sentences), {
      note: (await winkOn(both)).join(),
    }),
    row('UPOS', ewtTest, [96, 97], ifAny(ewt, trees.upos), { floor: 'language.upos' }),
    row('lemma', ewtTest, [97, 98], ifAny(ewt, trees.lemma), { floor: 'language.lemma' }),
    row('UAS', ewtTest, [89, 92.5], ifAny(ewt, trees.uas), { floor: 'language.uas' }),
    row('LAS', ewtTest, [86.5, 90.5], ifAny(ewt, trees.las), { floor: 'language.las' }),
    row('LAS', 'GUM news test, raw', [83, 87.5], ifAny(news, newsTrees.las), {
      floor: 'language.las-raw',
      shared: true,
    }),
    row('names, micro F1 exact', 'UNER EWT test, gold tokens', [76, 84], ifAny(named, names), {
      floor: 'language.names',
      note: `each sentence by itself; read by documents: ${f1(inDocuments).toFixed(1)}`,
    }),
    row('names, micro F1 exact', 're3d, capitalised spans', [56, 70], ifAny(re3d, iraqSyria.capitalised), {
      floor: 'language.names-re3d',
      shared: true,
      note: `${f1(iraqSyria.loose).toFixed(1)} over spans with a capital letter anywhere`,
    }),
    row(
      'coreference, CoNLL average',
      'GUM test, predicted trees',
      [52, 62],
      await coreference(model, chains),
      {
        floor: 'language.coreference',
        shared: true,
      },
    ),
  ];
  const words = (documents: readonly GoldDocument[]) =>
    documents.flatMap(({ sentences }) => sentences).reduce((sum, sentence) => sum + sentence.words.length, 0);
  return {
    rows,
    data: {
      ewtWords: words(ewt),
      gumSentences: gum.reduce((sum, { sentences }) => sum + sentences.length, 0),
      gumNewsWords: words(news),
      re3dTexts: re3d.length,
      coreferenceTexts: chains.length,
    },
  };
}

/** The language table: words, sentences, tags, trees, names, coreference, speed, start, determinism. */
export const bench: Bench = {
  name: 'language',
  async run({ gold }): Promise<BenchResult> {
    const model = await load();
    const { rows, data } = await scoreLanguage(model, gold);
    const texts = gumPaths(gold ?? '', 'conllu')
      .flatMap(readConllu)
      .map((document) => document.text);
    const speed = texts.length === 0 ? null : await speedOf(model, texts);
    const peers = speed === null ? '' : peerSpeeds(texts, speed.wordsPerSecond);
    const start = coldStart(models);
    const same = texts.length === 0 ? null : await sameBytes(model, texts.slice(0, 4));
    await model.close();
    return {
      rows: [
        ...rows,
        row('whole chain', 'GUM test, one thread', [3000, 8000], speed?.wordsPerSecond ?? null, {
          unit: 'words/s',
          note: `${Math.round(speed?.wordsPerCpuSecond ?? 0)} words a second of processor time${peers}`,
        }),
        row('cold start to first sentence', 'new process', [1500, 600], start.milliseconds, {
          unit: 'ms',
          lower: true,
        }),
        row('memory', 'new process, first sentence', [600, 350], start.megabytes, {
          unit: 'MB',
          lower: true,
        }),
        row('same text, same bytes', 'twice, alone, two threads', [1, 1], same, { unit: '' }),
      ],
      data: { ...data, speedTexts: texts.length },
    };
  },
};
