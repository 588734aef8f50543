import type { MentionType, Span } from '../../core/index.ts';
import type { NamedSpan, Word } from '../analysis.ts';
import type { Encoding } from './encoding.ts';
import type { Labels } from './labels.ts';
import type { LemmaScripts } from './lemma.ts';
import { floats, type Session } from './session.ts';
import { createRunDecoder, type LabelledRun } from './spans.ts';
import { bestTree } from './tree.ts';

/** What the heads say of one part: words with heads inside the part, names by word index inside the part. */
export interface PartReading {
  readonly words: readonly Word[];
  readonly names: readonly LabelledRun[];
  /** For each word, the log-odds that a sentence starts with it. */
  readonly starts: Float32Array;
  /** What the head of names says of each word: log-probabilities of its tags. */
  readonly nameScores: Float32Array;
}

export type ReadPart = (
  encoding: Encoding,
  spans: readonly Span[],
  forms: readonly string[],
) => Promise<PartReading>;

/** Outputs of heads.onnx that are read; its own heads of names only teach those of names.onnx. */
const WANTED = ['upos', 'xpos', 'feats', 'lemma', 'arc', 'label', 'start'] as const;

/**
 * @param session  heads.onnx
 * @param naming   names.onnx
 */
export function createReadPart(
  session: Session,
  naming: Session,
  labels: Labels,
  lemmas: LemmaScripts,
): ReadPart {
  const decodeNames = createRunDecoder(labels.names);
  const named = new Set(['NNP', 'NNPS'].map((tag) => labels.xpos.indexOf(tag)));
  return async ({ states, width }, spans, forms) => {
    const count = spans.length;
    const feeds = { states: floats(states, [count, width]) };
    const out = await session.run(feeds, WANTED);
    const { names } = await naming.run(feeds, ['names']);
    // The file is checked by its hash; FORMAT.md gives each output's type.
    const rows = (name: string) => out[name]?.data as Float32Array;
    const upos = rows('upos');
    const xpos = rows('xpos');
    const feats = rows('feats');
    const lemma = rows('lemma');
    const start = rows('start');
    const starts = new Float32Array(count);
    const relations = out.label?.data as Int32Array;
    const heads = bestTree(rows('arc'), count);
    const words: Word[] = [];
    for (let w = 0; w < count; w++) {
      const span = spans[w] as Span;
      starts[w] = (start[2 * w + 1] as number) - (start[2 * w] as number);
      const form = forms[w] as string;
      const head = heads[w] as number;
      const bundle = labels.feats[top(feats, w, labels.feats.length)] ?? '_';
      const tag = labels.upos[top(upos, w, labels.upos.length)] ?? 'X';
      words.push({
        start: span.start,
        end: span.end,
        form,
        lemma: lemmas.best(
          form,
          { tag, named: named.has(top(xpos, w, labels.xpos.length)) },
          lemma,
          w * labels.lemma.length,
        ),
        upos: tag,
        feats: bundle === '_' ? '' : bundle,
        head,
        deprel: labels.deprel[relations[w * (count + 1) + head] as number] ?? 'dep',
      });
    }
    const nameScores = names?.data as Float32Array;
    return { words, names: decodeNames(nameScores, count), starts, nameScores };
  };
}

/** Index of the best of row `w`; the lower one of two that are equal. */
function top(scores: Float32Array, w: number, width: number): number {
  let best = 0;
  for (let i = 1; i < width; i++) {
    if ((scores[w * width + i] as number) > (scores[w * width + best] as number)) best = i;
  }
  return best;
}

const TYPES: Readonly<Record<string, MentionType>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  group: 'group',
  facility: 'facility',
};

/** A run of words as a named span; `offset` is the index of the part's first word in its sentence. */
export function namedSpan(run: LabelledRun, words: readonly Word[], offset: number): NamedSpan {
  return {
    type: TYPES[run.label] ?? 'other',
    start: words[run.first]?.start ?? 0,
    end: words[run.last]?.end ?? 0,
    first: run.first + offset,
    last: run.last + offset,
  };
}
