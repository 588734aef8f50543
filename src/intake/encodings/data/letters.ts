/** How often signs beyond ASCII stand in texts of some languages, in one legacy encoding. */
export interface LetterProfile {
  /** Label of the WHATWG encoding standard. */
  readonly encoding: string;
  /** Whether such letters stand alone among ASCII ones (é) or form whole words (Arabic, Cyrillic). */
  readonly isWholeWords: boolean;
  /** Signs in groups, the commonest group first: each group is about 4 times as common, sign for sign, as the next. */
  readonly groups: readonly string[];
}

/** Judged from the languages' orthographies; orders of size are all that the choice needs. */
export const LETTER_PROFILES: readonly LetterProfile[] = [
  {
    encoding: 'windows-1256',
    isWholeWords: true,
    groups: ['اليمنور', 'تبعدسهفكقحةأش', 'جصخطضىذإغزئءثظؤپچژگکیں،؛؟', 'آًٌٍَُِّْـ«»“”’‘–—…'],
  },
  {
    encoding: 'iso-8859-6',
    isWholeWords: true,
    groups: ['اليمنور', 'تبعدسهفكقحةأش', 'جصخطضىذإغزئءثظؤ،؛؟', 'آًٌٍَُِّْـ'],
  },
  {
    encoding: 'windows-1251',
    isWholeWords: true,
    groups: ['оеаинтсрв', 'лкмдпуяыьгзбчйхжшюі', 'цщэфёїєґўАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ', 'ъ№«»–—“”„…'],
  },
  {
    encoding: 'windows-1254',
    isWholeWords: false,
    groups: ['ış', 'ğüçö', 'İŞâÇÖÜ’', 'Ğîû“”‘–—…«»äéß'],
  },
  {
    encoding: 'windows-1252',
    isWholeWords: false,
    groups: [
      'éäü',
      'öèàßçñóíáãêøðþý’',
      'ôîûâåæúõùëïÉÀÄÖÜ“”„«»–—…€£°§·º ',
      'ÐÞÝÁÍÓÚÑÇÈÊËÎÏÔÛÙÆØÅÃÕìòÌÒ‘®©¿¡´¨',
    ],
  },
];
