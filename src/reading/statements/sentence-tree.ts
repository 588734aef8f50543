import type { Span } from '../../core/index.ts';
import type { AnalysedSentence, Word } from '../../language/index.ts';

/** A sentence's words with the tree to walk; word indices are 0-based, -1 is "none". */
export class SentenceTree {
  readonly words: readonly Word[];
  readonly #children: readonly (readonly number[])[];

  constructor(sentence: AnalysedSentence) {
    this.words = sentence.words;
    const children: number[][] = sentence.words.map(() => []);
    for (const [index, word] of sentence.words.entries()) children[word.head - 1]?.push(index);
    this.#children = children;
  }

  word(index: number): Word {
    const word = this.words[index];
    if (word === undefined) throw new RangeError(`no word ${index} in a sentence of ${this.words.length}`);
    return word;
  }

  /** Index of the head, -1 for the root. */
  head(index: number): number {
    return this.word(index).head - 1;
  }

  /** The relation without its subtype: `nsubj` for `nsubj:pass`. */
  rel(index: number): string {
    const { deprel } = this.word(index);
    const colon = deprel.indexOf(':');
    return colon < 0 ? deprel : deprel.slice(0, colon);
  }

  lemma(index: number): string {
    return this.word(index).lemma.toLowerCase();
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

  hasFeature(index: number, feature: string): boolean {
    return `|${this.word(index).feats}|`.includes(`|${feature}|`);
  }

  /** The words under (and with) `index`, without the subtrees that `leave` names, as one span from first to last. */
  span(index: number, leave: (child: number) => boolean = () => false): Span {
    let { start, end } = this.word(index);
    const pending = [index];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const word = this.word(at);
      if (word.start < start) start = word.start;
      if (word.end > end) end = word.end;
      for (const child of this.children(at)) if (!leave(child)) pending.push(child);
    }
    return { start, end };
  }

  /** The chain of heads above `index`, nearest first. Bounded by the sentence even if a tree were broken. */
  ancestors(index: number): number[] {
    const above: number[] = [];
    for (let at = this.head(index); at >= 0 && above.length < this.words.length; at = this.head(at))
      above.push(at);
    return above;
  }
}
