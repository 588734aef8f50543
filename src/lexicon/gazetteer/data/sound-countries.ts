/**
 * ISO codes of the countries whose names reach English in many spellings, from Arabic, Kurdish, Turkish or Persian:
 * their names are also filed by sound.
 */
export const SOUND_COUNTRIES: readonly string[] = [
  'IQ',
  'SY',
  'TR',
  'IR',
  'LB',
  'JO',
  'IL',
  'PS',
  'KW',
  'SA',
  'QA',
  'AE',
  'BH',
  'OM',
  'YE',
  'EG',
  'LY',
  'SD',
  'TN',
  'DZ',
  'MA',
  'AF',
];
