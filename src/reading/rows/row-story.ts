import type { DataRow, MentionType, Span, Statement } from '../../core/index.ts';
import type { Words } from './row-view.ts';

/** An actor, voice or place as a cell names it. */
export interface Party extends Span {
  readonly name: string;
  readonly type: MentionType;
  readonly entity?: string;
  readonly codes?: readonly string[];
}

/** When: the cell's words, TIMEX3, and both ends of what its precision allows, days of ISO 8601. */
export interface RowTime extends Span {
  readonly value: string;
  readonly earliest: string;
  readonly latest: string;
}

/** Where: a place's name in the row with its coordinates, and how far around them it may have been. */
export interface RowPlace extends Span {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly geonames?: number;
  readonly admin1?: string;
  readonly uncertaintyKm: number;
}

/** How many died, as a cell counts them; `of` is the cell of the side whose dead they are. */
export interface Deaths extends Span {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly of?: Span;
}

/** The statement of a coded row before it has its ids. */
export interface Deed {
  /** The cell of the event's code. */
  readonly trigger: Words;
  readonly event?: NonNullable<Statement['event']>;
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
  readonly time?: RowTime;
  readonly place?: RowPlace;
  readonly deaths: readonly Deaths[];
  readonly certainty: number;
  /** The name of the rule that gives the status. */
  readonly rule: string;
}

/** What a row tells: an event, or (without `deed`) that an event was reported once more. */
export interface RowStory {
  readonly row: DataRow;
  readonly title: string;
  /** When the row was published, as it says itself; ISO 8601. */
  readonly date?: string;
  /** The cell with the record's number: where the data set speaks. */
  readonly record: Span;
  readonly deed?: Deed;
  readonly time?: RowTime;
  /** Whom the data set has it from, in the row's order. */
  readonly voices: readonly Party[];
  readonly notes: readonly (Span & { readonly reason: string })[];
}
