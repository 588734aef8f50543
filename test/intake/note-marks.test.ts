import { expect, it } from 'vitest';
import { noteMarks } from '../../src/intake/note-marks.ts';

const marks = (text: string) => noteMarks(text).map(({ start, end }) => text.slice(start, end));

it('sets marks after the end of a sentence aside, and no others', () => {
  expect(marks('An effort.¹ “According to it.”²,³ Later¹² it was 3 km².')).toEqual(['¹', '²,³']);
  expect(marks('It agreed³ that 10⁶ is much. 5 km²')).toEqual([]);
  expect(marks('The end.⁴')).toEqual(['⁴']);
});
