import type { Span } from '../../core/index.ts';
import type { AnalysedSentence, Word } from '../../language/index.ts';
import { mendCleft } from './cleft.ts';
import { cueLemma } from './cue-lemma.ts';
import { mendHeadline } from './headline.ts';
import { mendSmallNouns } from './small-nouns.ts';

/** How far up and how wide a tree is walked: more than any sentence needs, so that time stays linear in broken ones. */
const REACH = 60;
const WIDTH = 600;

/** Heads as 0-based indices; one outside the sentence, or on a way that comes back to itself, is the root's −1. */
function soundHeads(words: readonly Word[]): number[] {
  const heads = words.map((word, index) =>
    word.head >= 1 && word.head <= words.length && word.head - 1 !== index ? word.head - 1 : -1,
  );
  const state = new Uint8Array(words.length); // 0 unseen, 1 on the way, 2 sound
  for (let index = 0; index < words.length; index++) {
    const way: number[] = [];
    let at = index;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      at = heads[at] ?? -1;
    }
    if (at >= 0 && state[at] === 1) heads[at] = -1;
    for (const seen of way) state[seen] = 2;
  }
  return heads;
}

/** Dependents of one word that are looked at: prose has a dozen, a table read as a sentence thousands, each asked of by each. */
const MOST_DEPENDENTS = 200;

/** A sentence's words with the tree to walk; word indices are 0-based, -1 is "none". */
export class SentenceTree {
  readonly words: readonly Word[];
  readonly #heads: readonly number[];
  readonly #children: readonly (readonly number[])[];
  readonly #lemmas: readonly string[];
  readonly #forms: readonly string[];

  constructor(sentence: AnalysedSentence) {
    const words = mendCleft(mendHeadline(mendSmallNouns(sentence.words)));
    this.words = words;
    this.#heads = soundHeads(words);
    const children: number[][] = words.map(() => []);
    for (const [index, head] of this.#heads.entries()) {
      const of = children[head];
      if (of !== undefined && of.length < MOST_DEPENDENTS) of.push(index);
    }
    this.#children = children;
    this.#forms = words.map((word) => word.form.toLowerCase());
    this.#lemmas = words.map((word) => cueLemma(word.form, word.lemma, word.upos));
  }

  word(index: number): Word {
    const word = this.words[index];
    if (word === undefined) throw new RangeError(`no word ${index} in a sentence of ${this.words.length}`);
    return word;
  }

  /** Index of the head, -1 for the root. */
  head(index: number): number {
    return this.#heads[index] ?? -1;
  }

  /** The relation without its subtype: `nsubj` for `nsubj:pass`. */
  rel(index: number): string {
    const { deprel } = this.word(index);
    const colon = deprel.indexOf(':');
    return colon < 0 ? deprel : deprel.slice(0, colon);
  }

  upos(index: number): string {
    return this.words[index]?.upos ?? '';
  }

  /** The lemma in lower case, mended where the tables of cues and events know what the form comes from. */
  lemma(index: number): string {
    return this.#lemmas[index] ?? '';
  }

  /** The word as written, in lower case. */
  form(index: number): string {
    return this.#forms[index] ?? '';
  }

  /** Children in text order, of the given relations (whole, with subtype, or without). */
  children(index: number, ...relations: string[]): readonly number[] {
    const all = this.#children[index] ?? [];
    if (relations.length === 0) return all;
    return all.filter(
      (child) => relations.includes(this.word(child).deprel) || relations.includes(this.rel(child)),
    );
  }

  child(index: number, ...relations: string[]): number {
    return this.children(index, ...relations)[0] ?? -1;
  }

  /** The first oblique that a preposition brings: "by" of a passive's doer; -1. */
  oblique(index: number, preposition: string): number {
    const found = this.children(index, 'obl').find((child) =>
      this.children(child, 'case').some((word) => this.form(word) === preposition),
    );
    return found ?? -1;
  }

  hasFeature(index: number, feature: string): boolean {
    return `|${this.word(index).feats}|`.includes(`|${feature}|`);
  }

  /** The words under (and with) `index`, without the subtrees that `leave` names, as one span from first to last. */
  span(index: number, leave: (child: number) => boolean = () => false): Span {
    let { start, end } = this.word(index);
    const pending = [index];
    let seen = 0;
    for (let at = pending.pop(); at !== undefined && seen < WIDTH; at = pending.pop()) {
      seen++;
      const word = this.word(at);
      if (word.start < start) start = word.start;
      if (word.end > end) end = word.end;
      for (const child of this.children(at)) if (!leave(child)) pending.push(child);
    }
    return { start, end };
  }

  /** The chain of heads above `index`, nearest first, as far as any sentence needs. */
  ancestors(index: number): number[] {
    const above: number[] = [];
    for (let at = this.head(index); at >= 0 && above.length < REACH; at = this.head(at)) above.push(at);
    return above;
  }

  /** The first of the words or phrases that are joined to one another, "torturing" of "torturing prisoners and killing a guard". */
  firstJoined(index: number): number {
    let at = index;
    for (let steps = 0; steps < 12 && this.rel(at) === 'conj' && this.head(at) >= 0; steps++)
      at = this.head(at);
    return at;
  }

  /** True when the clause of `index` is an infinitive with "to". */
  isInfinitive(index: number): boolean {
    return this.children(index, 'mark', 'aux').some((child) => this.form(child) === 'to' && child < index);
  }

  /** A clause with "that" and a subject of its own that a noun governs, "reports that he died", also where it was read as a relative one. */
  isContent(index: number): boolean {
    if (this.rel(index) !== 'acl') return false;
    if (this.children(index, 'mark').some((child) => this.form(child) === 'that')) return true;
    const subject = this.child(index, 'nsubj');
    const head = this.head(index);
    if (head < 0 || subject <= head || subject > index) return false;
    // "the reports he had died": no relative clause, and a subject of its own.
    if (this.word(index).deprel === 'acl') return this.upos(head) === 'NOUN';
    return this.form(head + 1) === 'that' && subject > head + 1;
  }

  /** True for an -ing form that no auxiliary makes finite. */
  isGerund(index: number): boolean {
    const auxiliaries = this.children(index, 'aux', 'cop').map((child) => this.form(child));
    if (auxiliaries.length === 0) return /ing$/u.test(this.form(index));
    return auxiliaries[0] === 'having' || auxiliaries[0] === 'being';
  }
}
