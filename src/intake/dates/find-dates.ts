import { iranianDay, isoDay } from './calendar.ts';
import { readClockTime } from './clock-time.ts';
import { foldText } from './digits.ts';
import { monthOf } from './month-index.ts';

/** A full date as it stands in a text. */
export interface WrittenDate {
  /** Offsets into the text given, the time of day included. */
  readonly start: number;
  readonly end: number;
  /** "YYYY-MM-DD". */
  readonly day: string;
  /** The day, with the time of day and its zone where they follow it. */
  readonly value: string;
  /** `named`: the month is a word; `figures`: three numbers; `iso`: three numbers, the year first. */
  readonly form: 'named' | 'figures' | 'iso';
  /** Where month and day could change places: the other day it may be. */
  readonly other?: string;
}

/** What is known of the page that a date stands on. */
export interface DateHabit {
  /** ISO 639-1. */
  readonly language?: string | undefined;
  /** True where figures are written month first (the United States). */
  readonly monthFirst?: boolean | undefined;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly number: number;
}

/** Longer texts are read up to here: a date of publication stands at the head of a page, not in a book. */
const MAX_TEXT = 200_000;
const TOKEN = /\d+|\p{L}[\p{L}\p{M}'’\u200c\u200d]*/gu;
/** Between the parts of a written date. */
const GAP = /^[\s\u00a0,.\-–/·'’،\u200e\u200f]{0,3}$/u;
const ORDINAL = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  're',
  'º',
  'ª',
  'e',
  'ste',
  'de',
  'o',
  'a',
  'ê',
  'î',
  'ê’',
]);
const FILLER = new Set([
  'of',
  'de',
  'del',
  'di',
  'd',
  'den',
  'the',
  'ى',
  'ی',
  'ê',
  'í',
  'a',
  'tháng',
  'năm',
  'siku',
]);

function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = match[0];
    const isNumber = /^\d/u.test(word);
    return {
      start: match.index,
      end: match.index + word.length,
      text: word,
      number: isNumber && word.length <= 8 ? Number(word) : Number.NaN,
    };
  });
}

interface Found {
  readonly last: number;
  readonly day: string;
  readonly form: WrittenDate['form'];
  readonly other?: string;
}

/** Reads dates off the tokens of one text; a class only so that the text is not handed through every method. */
class DateScanner {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly habit: DateHabit;

  constructor(text: string, habit: DateHabit) {
    this.text = text;
    this.tokens = tokenise(text);
    this.habit = habit;
  }

  scan(): WrittenDate[] {
    const dates: WrittenDate[] = [];
    for (let at = 0; at < this.tokens.length; at++) {
      const found = this.figures(at) ?? this.cjk(at) ?? this.named(at);
      const first = this.tokens[at];
      const last = found === undefined ? undefined : this.tokens[found.last];
      if (found === undefined || first === undefined || last === undefined) continue;
      const time = readClockTime(this.text.slice(last.end, last.end + 80));
      dates.push({
        start: first.start,
        end: last.end + (time?.length ?? 0),
        day: found.day,
        value: `${found.day}${time?.value ?? ''}`,
        form: found.form,
        ...(found.other === undefined ? {} : { other: found.other }),
      });
      at = found.last;
      // What is the time of this date is not the beginning of another.
      const end = last.end + (time?.length ?? 0);
      while ((this.tokens[at + 1]?.start ?? end) < end) at++;
    }
    return dates;
  }

  private gap(left: number): string {
    return this.text.slice(this.tokens[left]?.end ?? 0, this.tokens[left + 1]?.start ?? 0);
  }

  private isNear(left: number): boolean {
    return this.tokens[left + 1] !== undefined && GAP.test(this.gap(left));
  }

  private day(year: number, month: number, day: number): string | undefined {
    if (year > 2500 && year < 2600 && this.habit.language === 'th')
      return isoDay({ year: year - 543, month, day });
    if (year >= 1343 && year <= 1472) return iranianDay({ year, month, day });
    return isoDay({ year, month, day });
  }

  /** "3/4/2025" "2025-04-03" "03.04.25" | not "1.2.3.4" "10/12". */
  private figures(at: number): Found | undefined {
    const [a, b, c] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    if (a === undefined || b === undefined || c === undefined) return undefined;
    if (Number.isNaN(a.number + b.number + c.number) || b.text.length > 2) return undefined;
    const sign = this.gap(at).trim();
    if (!/^[./\-–]$/u.test(sign) || this.gap(at + 1).trim() !== sign || this.gap(at).length > 2)
      return undefined;
    if (this.gap(at + 1).length > 2 || this.isPartOfMore(a, c, sign)) return undefined;
    if (a.text.length === 4) {
      const day = c.text.length > 2 ? undefined : this.day(a.number, b.number, c.number);
      return day === undefined ? undefined : { last: at + 2, day, form: 'iso' };
    }
    if (a.text.length > 2 || (c.text.length !== 4 && c.text.length !== 2)) return undefined;
    const year = c.text.length === 2 ? c.number + (c.number > 60 ? 1900 : 2000) : c.number;
    const dayFirst = this.day(year, b.number, a.number);
    const monthFirst = sign === '.' ? undefined : this.day(year, a.number, b.number);
    const day = this.habit.monthFirst === true ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
    if (day === undefined) return undefined;
    const other = day === dayFirst ? monthFirst : dayFirst;
    return {
      last: at + 2,
      day,
      form: 'figures',
      ...(other === undefined || other === day ? {} : { other }),
    };
  }

  /** True where the three numbers are a piece of a longer chain: a version, a telephone number. */
  private isPartOfMore(a: Token, c: Token, sign: string): boolean {
    const before = this.text.slice(Math.max(0, a.start - 2), a.start);
    const after = this.text.slice(c.end, c.end + 2);
    const isJoined = (text: string): boolean => text.length === 2 && text.includes(sign) && /\d/u.test(text);
    return isJoined(before) || isJoined(after);
  }

  /** "2025年4月3日" "2025년 4월 3일". */
  private cjk(at: number): Found | undefined {
    const at6 = this.tokens.slice(at, at + 6);
    if (at6[1] === undefined || !/^[年년]/u.test(at6[1].text)) return undefined;
    if (!/^[月월]/u.test(at6[3]?.text ?? '') || !/^[日일]/u.test(at6[5]?.text ?? '')) return undefined;
    const day = this.day(at6[0]?.number ?? 0, at6[2]?.number ?? 0, at6[4]?.number ?? 0);
    return day === undefined ? undefined : { last: at + 5, day, form: 'named' };
  }

  private named(at: number): Found | undefined {
    const token = this.tokens[at];
    if (token === undefined) return undefined;
    if (Number.isNaN(token.number)) return this.monthDayYear(at);
    return token.text.length === 4 ? this.yearMonthDay(at) : this.dayMonthYear(at);
  }

  /** The month that begins at a token, of one or two words, and its last token. */
  private month(at: number): { month: number; iranian: boolean; last: number } | undefined {
    const token = this.tokens[at];
    const next = this.tokens[at + 1];
    if (token === undefined) return undefined;
    const both =
      next !== undefined && this.gap(at).length === 1
        ? this.text.slice(token.start, next.end).replace(/\s/u, ' ')
        : undefined;
    const two = both === undefined ? undefined : monthOf(both, this.habit.language);
    if (two !== undefined) return { ...two, last: at + 1 };
    const one = monthOf(token.text, this.habit.language);
    if (one !== undefined) return { ...one, last: at };
    // "tháng 4": the month is a number behind a word.
    if (token.text === 'tháng' && next !== undefined && next.number >= 1 && next.number <= 12)
      return { month: next.number, iranian: false, last: at + 1 };
    return undefined;
  }

  /** The token behind `at`, past ordinal endings and small words, as long as only little stands between. */
  private after(at: number, skip: ReadonlySet<string>): number | undefined {
    if (!this.isNear(at)) return undefined;
    const next = this.tokens[at + 1];
    if (next === undefined || !skip.has(next.text)) return at + 1;
    return this.isNear(at + 1) ? at + 2 : undefined;
  }

  private named3(year: number, month: { month: number; iranian: boolean }, day: number): string | undefined {
    if (month.iranian !== (year >= 1343 && year <= 1472)) return undefined;
    return this.day(year, month.month, day);
  }

  private yearAt(at: number | undefined, isShortTold: boolean): number | undefined {
    const token = at === undefined ? undefined : this.tokens[at];
    if (token === undefined) return undefined;
    if (token.text.length === 4) return token.number;
    return token.text.length === 2 && isShortTold && token.number <= 60 ? 2000 + token.number : undefined;
  }

  /** "3 April 2025" "3rd of April, 2025" "3. April 2025" "3-Apr-25" "٣ نيسان ٢٠٢٥" "3 tháng 4, 2025". */
  private dayMonthYear(at: number): Found | undefined {
    const day = this.tokens[at];
    if (day === undefined || day.text.length > 2 || day.number < 1 || day.number > 31) return undefined;
    const behind = this.after(at, ORDINAL);
    const start =
      behind !== undefined && FILLER.has(this.tokens[behind]?.text ?? '') && this.month(behind) === undefined
        ? this.after(behind - 1, FILLER)
        : behind;
    const month = start === undefined ? undefined : this.month(start);
    if (month === undefined) return undefined;
    const last = this.after(month.last, FILLER);
    const year = this.yearAt(last, /[-–'’/]/u.test(this.gap(month.last)));
    if (last === undefined || year === undefined) return undefined;
    const iso = this.named3(year, month, day.number);
    return iso === undefined ? undefined : { last, day: iso, form: 'named' };
  }

  /** "April 3, 2025" "Apr. 3rd 2025" "Apr 03 10:20:30 CEST 2025" | not "May 3". */
  private monthDayYear(at: number): Found | undefined {
    const month = this.month(at);
    if (month === undefined || !this.isNear(month.last)) return undefined;
    const day = this.tokens[month.last + 1];
    if (day === undefined || !(day.number >= 1 && day.number <= 31) || day.text.length > 2) return undefined;
    const last = this.after(month.last + 1, ORDINAL);
    const year = this.yearAt(last, /['’]/u.test(this.gap(month.last + 1)));
    if (last !== undefined && year !== undefined) {
      const iso = this.named3(year, month, day.number);
      if (iso !== undefined) return { last, day: iso, form: 'named' };
    }
    const rest = this.text.slice(day.end, day.end + 24);
    const unix = /^ \d{1,2}:\d{2}:\d{2} (?:[a-z]{2,5} )?(\d{4})\b/u.exec(rest);
    const iso = unix === null ? undefined : this.named3(Number(unix[1]), month, day.number);
    return iso === undefined ? undefined : { last: month.last + 1, day: iso, form: 'named' };
  }

  /** "2025. április 3." "2025 April 3" "2025-Apr-03". */
  private yearMonthDay(at: number): Found | undefined {
    const start = this.after(at, FILLER);
    const month = start === undefined ? undefined : this.month(start);
    if (month === undefined || !this.isNear(month.last)) return undefined;
    const day = this.tokens[month.last + 1];
    if (day === undefined || day.text.length > 2) return undefined;
    const iso = this.named3(this.tokens[at]?.number ?? 0, month, day.number);
    return iso === undefined ? undefined : { last: month.last + 1, day: iso, form: 'named' };
  }
}

/**
 * Finds dates that are written out in full, day, month and year, in any of some thirty languages.
 * @param text   as it stands; beyond 200,000 code units it is not read
 * @returns dates in text order, non-overlapping; a date without its year or day is not among them
 * @throws never
 */
export function findDates(text: string, habit: DateHabit = {}): WrittenDate[] {
  return new DateScanner(foldText(text.slice(0, MAX_TEXT)), habit).scan();
}
