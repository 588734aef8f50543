export { type Day, daysBetween, isoDay } from './calendar.ts';
export { foldText } from './digits.ts';
export { type DateHabit, findDates, type WrittenDate } from './find-dates.ts';
export { monthOf } from './month-index.ts';
export { readStamp, type Stamp } from './stamp.ts';
