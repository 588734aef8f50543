import type { Quantity, Span } from '../../core/index.ts';
import type { Numeral } from './numeral.ts';

/** A number with its unit, on the way to a Quantity; token indices throughout. Built by collect, changed by later steps. */
export interface Measured {
  /** First and last token of all the words that state it: bound, sign, number, unit. */
  readonly first: number;
  readonly last: number;
  readonly numeral: Numeral;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: NonNullable<Quantity['bound']>;
  readonly form: Numeral['form'];
  /** '' where nothing says what is measured. */
  readonly unit: string;
  readonly unitKind: 'none' | 'measure' | 'money' | 'time' | 'age' | 'label';
  readonly measures: string;
  /** Where the sign or code of money stood. */
  readonly moneyFirst: boolean;
  /** The scale that a range's other end may borrow, 1 for none. */
  readonly scale: number;
  readonly range: boolean;
  readonly kind?: NonNullable<Quantity['kind']>;
  readonly direction?: 'up' | 'down';
  readonly year?: number;
  readonly of?: Span;
  /** Set by a label: the number of a part of something. */
  readonly noun?: string;
}
