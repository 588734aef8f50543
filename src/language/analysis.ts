import type { MentionType, Span } from '../core/index.ts';

/** One word of Universal Dependencies; `head` is 1-based within its sentence, 0 is the root. */
export interface Word extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** UD features as one string, `Mood=Ind|Tense=Past|VerbForm=Fin`; '' where there are none. */
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/** A proper name in a sentence; `first` and `last` are 0-based word indices, both inclusive. */
export interface NamedSpan extends Span {
  readonly type: MentionType;
  readonly first: number;
  readonly last: number;
}

/** A sentence with its tree and names. `encoding` is the encoder's own: later heads take it, nobody else looks in. */
export interface AnalysedSentence extends Span {
  readonly words: readonly Word[];
  readonly names: readonly NamedSpan[];
  readonly encoding: unknown;
}

/**
 * A noun phrase that refers: a name, "the foreign minister", "he". Mentions of one thing share a `chain` number;
 * a mention that nothing else refers to has a chain of its own.
 */
export interface ReferringSpan extends Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Index of the head word in the sentence. */
  readonly head: number;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly type: MentionType;
  readonly chain: number;
}

/** What `language` gives for one text. Spans are offsets into the whole text. */
export interface Analysis {
  readonly sentences: readonly AnalysedSentence[];
  readonly referring: readonly ReferringSpan[];
}
