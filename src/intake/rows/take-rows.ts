import { cellsOf } from './cells.ts';
import { faultOf, recordOf, widthFault } from './check-row.ts';
import { decodeRow } from './decode-row.ts';
import type { RowForm } from './form.ts';
import { joined, type RawRow } from './raw-row.ts';
import { HEAD_BYTES, type RowFile, recogniseRows, type Unreadable } from './recognise.ts';
import { jsonSplitter } from './split-json.ts';
import { lineSplitter } from './split-lines.ts';
import { TABLES } from './tables.ts';

/** A row that can be read: its text and bytes as they stand, and the number under which its publisher keeps it. */
export interface TakenRow {
  readonly kind: 'row';
  readonly line: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** `gdelt-events/613300832`; absent where the table numbers no rows of its own (mentions). */
  readonly key?: string;
  /** True where its bytes were not UTF-8, as those of the file are. */
  readonly recoded: boolean;
}

/** A row that cannot be read, with the reason in one sentence. */
export interface RefusedRow {
  readonly kind: 'refused';
  readonly line: number;
  readonly reason: string;
}

export type RowOutcome = TakenRow | RefusedRow;

/** Takes the rows of one file as its bytes come. Every row is either taken or refused with its line and a reason. */
export interface RowTaker {
  /** Known once enough of the file was seen; before that, undefined. */
  readonly file: RowFile | undefined;
  push(bytes: Uint8Array): RowOutcome[];
  end(): RowOutcome[];
}

const capital = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;

function refused(line: number, clause: string): RefusedRow {
  return { kind: 'refused', line, reason: `Line ${line}: ${capital(clause)}.` };
}

/** One row of a file of this form, checked. */
export function takeRow(row: RawRow, form: RowForm): RowOutcome {
  if (row.problem !== undefined) return refused(row.line, row.problem);
  const { text, encoding } = decodeRow(row.bytes);
  const cells = cellsOf(text, form);
  const fault =
    (form.layout === 'cells' ? widthFault(cells, form.columns) : undefined) ?? faultOf(form.table, cells);
  if (fault !== undefined) return refused(row.line, fault);
  return {
    kind: 'row',
    line: row.line,
    text,
    bytes: row.bytes,
    recoded: encoding !== 'utf-8',
    ...(form.table === 'gdelt-mentions' ? {} : { key: `${form.table}/${recordOf(form.table, cells)}` }),
  };
}

/** UTF-16 with its mark becomes UTF-8; a UTF-8 mark is taken off. Other bytes pass as they are. */
class Plain {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #begun = false;
  #head: Uint8Array = new Uint8Array(0);

  push(bytes: Uint8Array, last = false): Uint8Array {
    if (this.#begun) return this.#pass(bytes, last);
    this.#head = joined(this.#head, bytes);
    if (this.#head.length < 3 && !last) return new Uint8Array(0);
    this.#begun = true;
    const [a, b, c] = this.#head;
    if (a === 0xff && b === 0xfe) this.#decoder = new TextDecoder('utf-16le');
    if (a === 0xfe && b === 0xff) this.#decoder = new TextDecoder('utf-16be');
    return this.#pass(a === 0xef && b === 0xbb && c === 0xbf ? this.#head.subarray(3) : this.#head, last);
  }

  #pass(bytes: Uint8Array, last: boolean): Uint8Array {
    if (this.#decoder === undefined) return bytes;
    return new TextEncoder().encode(this.#decoder.decode(bytes, { stream: !last }));
  }
}

/** A file is of event data and cannot be read, or is none. */
export type NoRows = Unreadable | undefined;

/**
 * Takes the rows of a file. Its table is told from its first bytes, wherever the chunks are cut; a file that is no table
 * of event data gives no outcomes, and `file` stays undefined.
 * @param told  called once with what the file is, or why it cannot be read
 */
export function rowTaker(told: (file: RowFile | NoRows) => void = () => {}): RowTaker {
  const plain = new Plain();
  let waiting: Uint8Array = new Uint8Array(0);
  let file: RowFile | undefined;
  let isKnown = false;
  let split: ReturnType<typeof lineSplitter> | undefined;
  let headerLeft = false;

  const outcomes = (rows: readonly RawRow[]): RowOutcome[] => {
    if (file === undefined) return [];
    const { form } = file;
    return rows.flatMap((row) => {
      if (headerLeft) {
        headerLeft = false;
        return [];
      }
      return [takeRow(row, form)];
    });
  };

  const recognise = (): RowOutcome[] => {
    isKnown = true;
    const found = recogniseRows(waiting);
    told(found);
    const bytes = waiting;
    waiting = new Uint8Array(0);
    if (found === undefined || !('form' in found)) return [];
    file = found;
    headerLeft = found.hasHeader;
    const { layout, delimiter, quoted } = found.form;
    split = layout === 'json' ? jsonSplitter() : lineSplitter(delimiter, quoted);
    return outcomes(split.push(bytes));
  };

  return {
    get file() {
      return file;
    },
    push(bytes) {
      const next = plain.push(bytes);
      if (isKnown) return split === undefined ? [] : outcomes(split.push(next));
      waiting = joined(waiting, next);
      return waiting.length >= HEAD_BYTES ? recognise() : [];
    },
    end() {
      const rest = plain.push(new Uint8Array(0), true);
      const first: RowOutcome[] = [];
      if (!isKnown) {
        waiting = joined(waiting, rest);
        first.push(...recognise());
      } else if (split !== undefined) first.push(...outcomes(split.push(rest)));
      return split === undefined ? first : [...first, ...outcomes(split.end())];
    },
  };
}

/** The release that a file of UCDP is of, by its name: `GEDEvent_v24_0_1.csv` is 24.0.1, `ged231.csv` 23.1. */
export function releaseOf(name: string): string | undefined {
  const parts = /v?(\d{2})[._](\d{1,2})(?:[._](\d{1,2}))?(?=[._-]|[a-z]*$|\D)/i.exec(name);
  if (parts)
    return [parts[1], parts[2], parts[3]]
      .filter((part) => part !== undefined)
      .map(Number)
      .join('.');
  const short = /ged(\d{2})(\d)/i.exec(name);
  return short === null ? undefined : `${Number(short[1])}.${Number(short[2])}`;
}

/** Which of two releases is the later one: negative where the first is the earlier. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What the user calls the table of a form. */
export function tableName(form: RowForm): string {
  return TABLES[form.table].name;
}
