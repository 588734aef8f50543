import type { Span } from '../../core/index.ts';
import type { AnalysedSentence, Analysis, NamedSpan, Word } from '../analysis.ts';
import { loadCoreferenceModel, resolveCoreference } from '../coreference/index.ts';
import { createSegmenter, type SegmentedSentence, type Segmenter } from '../segment/segment.ts';
import { readSegmenterWeights } from '../segment/weights.ts';
import { createAgreement, type ScoredSentence } from './agreement.ts';
import { createEncode, partEnds } from './encoder.ts';
import { type CheckedModel, checkModelFiles, type ModelFiles } from './files.ts';
import { createForms } from './forms.ts';
import { createReadPart, namedSpan } from './heads.ts';
import { readLabels } from './labels.ts';
import { createLemmaScripts, readLemmaList } from './lemma.ts';
import { cutsOf } from './sentence-ends.ts';
import { openSession } from './session.ts';
import { createWordInputs } from './word-inputs.ts';
import { readVocabulary } from './word-pieces.ts';

export interface AnalyseOptions {
  /** Spans of the text that are not the article: left out, and no sentence crosses their edges. */
  readonly furniture?: readonly Span[];
  /** Words given from outside, by sentence (gold tokens); the text's own segmentation is then not used. */
  readonly tokens?: readonly (readonly Span[])[];
}

/** A model that is loaded: it keeps no state between texts, so any number of readings may share it. */
export interface LanguageModel {
  /** Name, version and a short hash of the files: part of what a reading says of its reader. */
  readonly id: string;
  readonly segmenter: Segmenter;
  /** Heads over the encodings that the stage of statements opens. */
  readonly heads: CheckedModel['heads'];
  /** Sentences one by one as they are read, each with the names that it shows by itself; memory does not grow with the text. */
  sentences(text: string, options?: AnalyseOptions): AsyncGenerator<AnalysedSentence>;
  /** The whole text at once, its names in agreement. Keeps every sentence's encoding (1.5 kB a word): for long texts use {@link sentences}. */
  analyse(text: string, options?: AnalyseOptions): Promise<Analysis>;
  close(): Promise<void>;
}

/**
 * Checks and loads a model. Takes bytes, reads no file.
 * @param files    contents of `models/` by file name, `manifest.json` among them
 * @param threads  threads inside one run, 1 unless said; the answer does not depend on it
 * @throws ModelError, in one sentence, when a file is missing, cut short, or not the one the manifest names
 */
export async function createLanguageModel(options: {
  readonly files: ModelFiles;
  readonly threads?: number;
}): Promise<LanguageModel> {
  const { files, threads = 1 } = options;
  const model = checkModelFiles(files);
  const labels = readLabels(model.bytes('labels.json'));
  const vocabulary = readVocabulary(model.bytes('vocab.txt'));
  const segmenter = createSegmenter(readSegmenterWeights(model.bytes('segmenter.bin')));
  const forms = createForms(labels.plain);
  const inputsOf = createWordInputs(labels, forms, vocabulary);
  const encoder = await openSession('encoder.onnx', model.bytes('encoder.onnx'), threads);
  const heads = await openSession('heads.onnx', model.bytes('heads.onnx'), threads);
  const naming = await openSession('names.onnx', model.bytes('names.onnx'), threads);
  const encode = createEncode(encoder, labels, vocabulary);
  const lemmas = createLemmaScripts(labels.lemma, forms, readLemmaList(model.bytes('lemmas.txt')));
  const readPart = createReadPart(heads, naming, labels, lemmas);
  const agree = createAgreement(labels.names);
  const coreference = model.coreference ? loadCoreferenceModel(model.coreference) : undefined;

  async function read(
    text: string,
    spans: readonly Span[],
  ): Promise<ScoredSentence & { readonly starts: Float32Array }> {
    const words: Word[] = [];
    const names: NamedSpan[] = [];
    const surfaces = spans.map(({ start, end }) => text.slice(start, end));
    const inputs = surfaces.map(inputsOf);
    const states = new Float32Array(spans.length * labels.stateWidth);
    const starts = new Float32Array(spans.length);
    const scores = new Float32Array(spans.length * labels.names.length);
    let root = 0;
    let from = 0;
    for (const to of partEnds(inputs, surfaces)) {
      const encoding = await encode(inputs.slice(from, to));
      states.set(encoding.states, from * labels.stateWidth);
      const part = await readPart(encoding, spans.slice(from, to), surfaces.slice(from, to));
      starts.set(part.starts, from);
      scores.set(part.nameScores, from * labels.names.length);
      for (const run of part.names) names.push(namedSpan(run, part.words, from));
      for (const [w, word] of part.words.entries()) {
        if (word.head > 0) words.push(from === 0 ? word : { ...word, head: word.head + from });
        else if (root === 0) {
          root = from + w + 1;
          words.push(word);
        } else words.push({ ...word, head: root, deprel: 'parataxis' });
      }
      from = to;
    }
    const sentence: AnalysedSentence = {
      start: words[0]?.start ?? 0,
      end: words.at(-1)?.end ?? 0,
      words,
      names,
      encoding: { states, width: labels.stateWidth },
    };
    return { sentence, starts, surfaces, scores };
  }

  /** Reads a sentence of the segmenter's; where the encoder sees several in it, each is read by itself. */
  async function* settle(
    text: string,
    { words, margins }: Pick<SegmentedSentence, 'words' | 'margins'>,
  ): AsyncGenerator<ScoredSentence> {
    const whole = await read(text, words);
    const cuts = cutsOf(margins, whole.starts, whole.surfaces);
    if (cuts.length === 0) {
      yield whole;
      return;
    }
    let from = 0;
    for (const to of [...cuts, words.length]) {
      yield await read(text, words.slice(from, to));
      from = to;
    }
  }

  async function* scored(text: string, options: AnalyseOptions = {}): AsyncGenerator<ScoredSentence> {
    const { furniture = [], tokens } = options;
    if (tokens !== undefined) {
      for (const words of tokens) if (words.length > 0) yield await read(text, words);
      return;
    }
    for (const sentence of segmenter.sentences(text, furniture)) yield* settle(text, sentence);
  }

  return {
    id: model.id,
    segmenter,
    heads: model.heads,
    async *sentences(text, options) {
      for await (const { sentence } of scored(text, options)) yield sentence;
    },
    async analyse(text, options) {
      const read: ScoredSentence[] = [];
      for await (const one of scored(text, options)) read.push(one);
      const found = agree(read);
      return { sentences: found, referring: coreference ? resolveCoreference(found, coreference) : [] };
    },
    async close() {
      await encoder.close();
      await heads.close();
      await naming.close();
    },
  };
}
