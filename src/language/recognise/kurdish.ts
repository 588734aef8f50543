/** Letters of Sorani that Arabic, Persian and Urdu lack; of the last one, which Uyghur has too, two are needed. */
const SORANI = /[ێۆڵڕڤ]/gu;
const SORANI_E = /\u06d5/gu;
/** Letters of Uyghur, Pashto and Urdu that Sorani lacks. */
const NOT_SORANI = /[ېۈۋڭړډټښڑےٹ]/u;

/** Words of Kurmanji's grammar. Some stand in other languages, so they count only beside a word or letter that does not. */
const KURMANJI = new Set(
  'ji jî û dê bi di li ku ve re wê wî ew em hûn ev wan min xwe yê ya yên kir kirin bû bûn hat hatin hate hatine dike dikin bike ber ser bo ber an ka na lê her êdî hîn pir gelek'.split(
    ' ',
  ),
);
const SURE = new Set('ji jî û dê wê wî xwe yên yê bû bûn hatin hatine kirin hûn êdî hîn'.split(' '));
const HAT = /[êîû]/u;
/** Letters that Kurmanji lacks: of Turkish, Romanian, Vietnamese, French, Portuguese. */
const NOT_KURMANJI = /[ğıöüăâșțđơưạảấầẩậắằẳặàèéëïôœãõáíóúñ]/u;
/** Least share of the words that must speak for Kurmanji. */
const SHARE = 0.3;
/** The same where no letter has a hat: names such as Ji, Ku and Di stand in English, too. */
const BARE_SHARE = 0.4;

/**
 * True for Kurdish, which no n-gram table at hand knows: Sorani by its letters, Kurmanji by its words and hatted letters.
 * @param words  of the text, lower case
 */
export function isKurdish(words: readonly string[]): boolean {
  const text = words.join(' ');
  const letters = text.match(SORANI)?.length ?? 0;
  const endings = text.match(SORANI_E)?.length ?? 0;
  if (letters > 0 || endings > 1) {
    return !NOT_SORANI.test(text) && letters + endings >= 0.3 * words.length;
  }
  const foreign = words.filter((word) => NOT_KURMANJI.test(word)).length;
  const spoken = words.filter((word) => KURMANJI.has(word) || HAT.test(word)).length;
  const hatted = words.filter((word) => HAT.test(word)).length;
  const sure = words.some((word) => SURE.has(word)) || hatted > 1 || (hatted > 0 && spoken > hatted);
  return (
    sure &&
    foreign <= 0.1 * words.length &&
    spoken >= Math.max(2, (hatted > 0 ? SHARE : BARE_SHARE) * words.length)
  );
}
