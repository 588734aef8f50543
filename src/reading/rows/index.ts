export { type RowReading, rowReader } from './read-row.ts';
