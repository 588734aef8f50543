import type { Stated } from '../take-text.ts';
import type { Refused, Source, Taken, TakenFile } from '../taken.ts';
import { formatForm, parseForm, type RowForm } from './form.ts';
import type { Unreadable } from './recognise.ts';
import { rowDocument } from './row-document.ts';
import { type RowOutcome, releaseOf, rowTaker } from './take-rows.ts';
import { tablesIn } from './unpack.ts';

/** What is kept beside a row, so that its bytes can be read again without their file. */
export function statedOfRow(form: RowForm, tableName: string, stated: Stated): Stated {
  const release = form.table === 'ucdp-ged' ? releaseOf(tableName) : undefined;
  return { ...stated, row: formatForm(form), ...(release === undefined ? {} : { release }) };
}

/** A row that was taken as a document, or why it is none. */
export function takenRow(
  outcome: RowOutcome,
  form: RowForm,
  tableName: string,
  stated: Stated,
): Taken | Refused {
  const name = `${tableName}, line ${outcome.line}`;
  if (outcome.kind === 'refused')
    return {
      name,
      reason: `${tableName}, ${outcome.reason.charAt(0).toLowerCase()}${outcome.reason.slice(1)}`,
    };
  const { row: _row, release: _release, ...words } = stated;
  const document = rowDocument(outcome.bytes, form, words);
  if (document === undefined)
    return {
      name,
      reason: `${name}: the report has no text of its own in the file (a map, or an attachment).`,
    };
  return {
    kind: 'row',
    name,
    part: `line ${outcome.line}`,
    document,
    bytes: outcome.bytes,
    stated: statedOfRow(form, tableName, stated),
    ...(outcome.key === undefined || document.url !== undefined ? {} : { identity: outcome.key }),
  };
}

export const isRefused = (one: Taken | Refused): one is Refused => 'reason' in one;

/** A row whose bytes were kept, taken again as what it was. */
export function retakeRow(bytes: Uint8Array, { name, stated = {} }: Source): TakenFile | undefined {
  const form = stated.row === undefined ? undefined : parseForm(stated.row);
  if (form === undefined) return undefined;
  const { row: _row, release: _release, ...words } = stated;
  const document = rowDocument(bytes, form, words);
  if (document === undefined) return undefined;
  return { documents: [{ kind: 'row', name, document, bytes, stated }], refused: [] };
}

/**
 * A file of event data as documents, one a row; every row is among the documents or among what was refused. For files that
 * fit into memory: `rowTaker` takes longer ones as they are read.
 * @returns undefined for a file that is no event data; `reason` where it is and cannot be read
 * @throws DocumentError for an archive that is broken or locked
 */
export function takeTable(
  bytes: Uint8Array,
  { name, stated = {} }: Source,
): TakenFile | Unreadable | undefined {
  const documents: Taken[] = [];
  const refused: Refused[] = [];
  let isTable = false;
  for (const table of tablesIn(bytes, name)) {
    let seen: ReturnType<typeof rowTaker>['file'] | Unreadable;
    let isTold = false;
    const taker = rowTaker((file) => {
      isTold = true;
      seen = file;
    });
    const keep = (outcomes: readonly RowOutcome[]) => {
      const form = taker.file?.form;
      if (form === undefined) return;
      for (const outcome of outcomes) {
        const one = takenRow(outcome, form, table.name, stated);
        if (isRefused(one)) refused.push(one);
        else documents.push(one);
      }
    };
    for (const chunk of table.chunks()) {
      keep(taker.push(chunk));
      if (isTold && taker.file === undefined) break;
    }
    if (!isTold || taker.file !== undefined) keep(taker.end());
    if (seen !== undefined && 'reason' in seen) return { reason: `${table.name}: ${seen.reason}` };
    isTable ||= taker.file !== undefined;
  }
  return isTable ? { documents, refused } : undefined;
}
