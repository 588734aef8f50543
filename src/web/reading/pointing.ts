import type { Reading } from '../../core/index.ts';
import type { TextIndex } from './text-index.ts';
import { mentionWords, placeWords, quantityWords, rangeWords } from './words.ts';

/** The offset in the text that a mouse or finger points at; undefined outside the text. */
export function offsetAt(index: TextIndex, { clientX, clientY }: MouseEvent): number | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    return caret === null ? undefined : index.toOffset(caret.offsetNode, caret.offset);
  }
  // Older Safari; it gives the same place as a range.
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range === null || range === undefined
    ? undefined
    : index.toOffset(range.startContainer, range.startOffset);
}

/** What a line beside the pointer says about the words at `at`: names with their entity, values, the statement's status. */
export function wordsAt(reading: Reading, text: string, at: number): string[] {
  const here = <Datum extends { start: number; end: number }>(data: readonly Datum[]) =>
    data.filter(({ start, end }) => start <= at && at < end);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [
    ...here(reading.mentions).map((mention) => `${words(mention)}: ${mentionWords(mention, words(mention))}`),
    ...here(reading.places).map(placeWords),
    ...here(reading.times).map((time) => `${words(time)}: ${rangeWords(time) || time.value}`),
    ...here(reading.quantities).map(quantityWords),
    ...here(reading.statements).map(({ status, trigger }) => `${status}: ${words(trigger)}`),
    ...here(reading.notes).map(({ reason }) => `not understood: ${reason}`),
  ];
}
