/** One thing that is not as it was kept: `subject` is what it is about (a hash, an entry, a document, a file of a bundle). */
export interface Problem {
  readonly code:
    | 'file'
    | 'bytes'
    | 'missing'
    | 'log'
    | 'chain'
    | 'identity'
    | 'text'
    | 'reading'
    | 'manifest'
    | 'extra'
    | 'layout';
  readonly subject: string;
  /** One sentence that names the subject. */
  readonly message: string;
}

/** How much was looked at, and what is wrong with it. */
export interface Verification {
  readonly originals: number;
  readonly bytes: number;
  readonly captures: number;
  readonly revisions: number;
  /** Revisions whose text an older Vedette read: kept as it was read, not taken again. */
  readonly olderTexts: number;
  /** The last link of the chain: whoever notes it can tell later that nothing before it was changed. */
  readonly head: string;
  readonly problems: readonly Problem[];
  /** True where it was stopped before the end. */
  readonly stopped: boolean;
}

/** A hash as it is shown to people: enough to tell it from others, with the whole at hand in JSON. */
export function short(hash: string): string {
  return hash.slice(0, 12);
}
