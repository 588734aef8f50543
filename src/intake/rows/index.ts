export { cameoCode } from './cameo-code.ts';
export { type Cell, cellsOf, splitCells } from './cells.ts';
export { cellValue } from './check-row.ts';
export { dayOf } from './day.ts';
export { type DecodedRow, decodeRow } from './decode-row.ts';
export { formatForm, parseForm, type RowForm, standardForm } from './form.ts';
export { MAX_ROW_BYTES } from './raw-row.ts';
export { HEAD_BYTES, type RowFile, recogniseRows, type Unreadable } from './recognise.ts';
export { rowCells, rowDocument } from './row-document.ts';
export { TABLE_IDS, TABLES, type Table, type TableId } from './tables.ts';
export {
  compareReleases,
  type RefusedRow,
  type RowOutcome,
  type RowTaker,
  releaseOf,
  rowTaker,
  type TakenRow,
  tableName,
} from './take-rows.ts';
export { isRefused, retakeRow, statedOfRow, takenRow, takeTable } from './take-table.ts';
export { MAX_UNPACKED_BYTES, type PackedTable, tablesIn } from './unpack.ts';
