/**
 * Romanised given names and name parts that the press spells in several ways; the first of a row is the key under
 * which all are matched. Lower case, without diacritics. Only spellings of one and the same name stand in a row.
 */
export const SPELLINGS: readonly (readonly string[])[] = [
  ['muhammad', 'mohammed', 'mohamed', 'mohammad', 'muhammed', 'mohamad'],
  ['ahmad', 'ahmed', 'ahmet'],
  ['hussein', 'hussain', 'husayn', 'husain', 'hossein', 'huseyin'],
  ['hassan', 'hasan', 'hessen'],
  ['yusuf', 'yousef', 'yousuf', 'youssef', 'yussef'],
  ['mahmoud', 'mahmud', 'mahmood'],
  ['khaled', 'khalid'],
  ['omar', 'umar'],
  ['faisal', 'faysal', 'feisal'],
  ['qasim', 'qassem', 'qasem', 'qassim', 'kassem', 'qassam'],
  ['sharaa', 'shara', 'sharah', 'charaa'],
  ['shaibani', 'shibani', 'shaybani', 'shaibany'],
  ['asaad', 'asad', 'assaad'],
  ['mazloum', 'mazlum', 'mazloom'],
  ['abdullah', 'abdallah', 'abdulla'],
  ['nouri', 'nuri'],
  ['muqtada', 'moqtada', 'muktada'],
  ['masoud', 'massoud', 'masud'],
  ['nechirvan', 'nechervan'],
  ['hadi', 'hadhi'],
  ['falih', 'faleh'],
  ['fuad', 'fouad'],
  ['shia', 'shiaa', 'chia'],
  ['haider', 'haidar', 'hayder', 'haydar'],
  ['mustafa', 'mostafa', 'moustafa'],
  ['ibrahim', 'ebrahim'],
  ['sulaiman', 'suleiman', 'soleiman', 'sulayman'],
  ['salman', 'selman'],
  ['khamenei', 'khamanei'],
  ['araghchi', 'araqchi', 'araghci'],
  ['ghani', 'gani'],
];

/** Forms of the Arabic article before a hyphen; all are matched as `al`. */
export const HYPHENED_ARTICLES: readonly string[] = [
  'al',
  'el',
  'ul',
  'as',
  'es',
  'ash',
  'esh',
  'ad',
  'ed',
  'an',
  'en',
  'ar',
  'er',
  'at',
  'et',
  'ath',
  'az',
  'ez',
];

/** Forms of the article that stand before a space too: "Al Sharaa", "el Sisi". */
export const FREE_ARTICLES: readonly string[] = ['al', 'el'];
