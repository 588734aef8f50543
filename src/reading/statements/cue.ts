import type { Status } from '../../core/index.ts';

/** Why a status: the word that says so (index), and the name of the rule. */
export interface Cue {
  readonly status: Status;
  readonly at: number;
  readonly rule: string;
  /** True for a negated modal: "may not attend". */
  readonly negated?: boolean;
  /** True where a verb above settles it: done in "managed to free", "convicted of killing"; charged, no more, in "accused of killing". */
  readonly implied?: boolean;
}
