import { MONTH_NAMES } from './data/months.ts';
import { foldText } from './digits.ts';

/** What one spelling of a month can be, by the language it is that in. */
export interface MonthSense {
  readonly language: string;
  /** 1 to 12. */
  readonly month: number;
  readonly iranian: boolean;
}

function indexMonths(): ReadonlyMap<string, readonly MonthSense[]> {
  const index = new Map<string, MonthSense[]>();
  for (const { language, months, calendar } of MONTH_NAMES) {
    for (const [at, spellings] of months.entries()) {
      for (const spelling of spellings.split('|')) {
        const key = foldText(spelling).replace(/\.$/u, '');
        const senses = index.get(key) ?? [];
        senses.push({
          language,
          month: at + 1,
          iranian: calendar === 'iranian',
        });
        index.set(key, senses);
      }
    }
  }
  return index;
}

const MONTHS = indexMonths();

/**
 * The month a word names, as `language` has it, else as the first language of the table that has it.
 * @param word  one or two words, folded (`foldText`), single spaces, without a dot at the end
 */
export function monthOf(word: string, language?: string): MonthSense | undefined {
  const senses = MONTHS.get(word);
  return senses?.find((sense) => sense.language === language) ?? senses?.[0];
}
