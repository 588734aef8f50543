/** A language's twelve months, each with the spellings it is written in (full, short, inflected), lower case. */
export interface MonthNames {
  readonly language: string;
  /** Twelve entries, January first (Farvardin first in the Iranian calendar), spellings separated by "|". */
  readonly months: readonly string[];
  /** The calendar these months belong to; Gregorian where absent. */
  readonly calendar?: 'iranian';
}

/**
 * Names of months by language. Where one spelling is two months in two languages ("listopada"), the page's own
 * language decides, else the earlier row. Source: the languages' standard orthographies (CLDR month names), inflected
 * forms added by hand.
 */
export const MONTH_NAMES: readonly MonthNames[] = [
  {
    language: 'en',
    months:
      'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec'.split(
        ' ',
      ),
  },
  {
    language: 'de',
    months:
      'januar|jänner|jän|jan februar|feber|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez'.split(
        ' ',
      ),
  },
  {
    language: 'fr',
    months:
      'janvier|janv|jan février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc'.split(
        ' ',
      ),
  },
  {
    language: 'es',
    months:
      'enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sep|set|sept octubre|oct noviembre|nov diciembre|dic'.split(
        ' ',
      ),
  },
  {
    language: 'it',
    months:
      'gennaio|gen febbraio|feb|febbr marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic'.split(
        ' ',
      ),
  },
  {
    language: 'pt',
    months:
      'janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez'.split(
        ' ',
      ),
  },
  {
    language: 'nl',
    months:
      'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec'.split(
        ' ',
      ),
  },
  {
    language: 'tr',
    months:
      'ocak|oca şubat|subat|şub mart|mar nisan|nis mayıs|mayis|may haziran|haz temmuz|tem ağustos|agustos|ağu eylül|eylul|eyl ekim|eki kasım|kasim|kas aralık|aralik|ara'.split(
        ' ',
      ),
  },
  {
    language: 'ar',
    months: [
      'يناير|كانون الثاني|جانفي',
      'فبراير|شباط|فيفري',
      'مارس|آذار|اذار',
      'أبريل|ابريل|إبريل|نيسان|أفريل|افريل',
      'مايو|أيار|ايار|ماي',
      'يونيو|يونيه|حزيران|جوان',
      'يوليو|يوليه|تموز|جويلية',
      'أغسطس|اغسطس|آب|أوت|غشت',
      'سبتمبر|أيلول|ايلول|شتنبر',
      'أكتوبر|اكتوبر|تشرين الأول|تشرين الاول',
      'نوفمبر|تشرين الثاني|نونبر',
      'ديسمبر|كانون الأول|كانون الاول|دجنبر',
    ],
  },
  {
    language: 'fa',
    months: [
      'ژانویه|ژانويه',
      'فوریه|فوريه',
      'مارس|مارچ',
      'آوریل|آوريل|اپریل',
      'مه|می',
      'ژوئن|جون',
      'ژوئیه|ژوئيه|ژوئیۀ|جولای',
      'اوت|آگوست|اگست',
      'سپتامبر',
      'اکتبر|اكتبر|اکتوبر',
      'نوامبر',
      'دسامبر',
    ],
  },
  {
    language: 'fa',
    calendar: 'iranian',
    months: [
      'فروردین|فروردين',
      'اردیبهشت|ارديبهشت',
      'خرداد',
      'تیر|تير',
      'مرداد|امرداد',
      'شهریور|شهريور',
      'مهر',
      'آبان',
      'آذر',
      'دی',
      'بهمن',
      'اسفند',
    ],
  },
  {
    language: 'ku',
    months: [
      'çile|rêbendan|rêbendanê|kanûna paşîn|کانوونی دووەم|کانونی دووەم|ی کانوونی دووەم',
      'sibat|sibatê|sibata|reşemî|reşemê|شوبات',
      'adar|adarê|adara|avdar|ئازار|ئادار',
      'nîsan|nîsanê|nîsana|avrêl|نیسان',
      'gulan|gulanê|gulana|ئایار',
      'hezîran|hezîranê|hezîrana|pûşper|حوزەیران|حوزه‌یران',
      'tîrmeh|tîrmehê|tîrmeha|temûz|تەمووز|تەمموز',
      'tebax|tebaxê|tebaxa|gelawêj|ئاب',
      'îlon|îlonê|îlona|rezber|ئەیلوول|ئەیلول',
      'cotmeh|cotmehê|cotmeha|kewçêr|çiriya pêşîn|تشرینی یەکەم|ئۆکتۆبەر',
      'mijdar|mijdarê|mijdara|sermawez|çiriya paşîn|تشرینی دووەم|نۆڤەمبەر',
      'berfanbar|berfanbarê|berfanbara|kanûn|kanûna pêşîn|کانوونی یەکەم|کانونی یەکەم',
    ],
  },
  {
    language: 'ru',
    months:
      'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек'.split(
        ' ',
      ),
  },
  {
    language: 'uk',
    months:
      'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві травня|травень|тра червня|червень|чер липня|липень|лип серпня|серпень|сер вересня|вересень|вер жовтня|жовтень|жов листопада|листопад|лис грудня|грудень|гру'.split(
        ' ',
      ),
  },
  {
    language: 'bg',
    months:
      'януари|яну февруари|фев|февр март|мар април|апр май юни юли август|авг септември|сеп|септ октомври|окт ноември|ное|ноем декември|дек'.split(
        ' ',
      ),
  },
  {
    language: 'sr',
    months: [
      'јануар|јануара|januar|januara',
      'фебруар|фебруара|februar|februara',
      'март|марта|mart|marta',
      'април|априла|april|aprila',
      'мај|маја|maj|maja',
      'јун|јуна|јуни|jun|juna',
      'јул|јула|јули|jul|jula',
      'август|августа|avgust|avgusta',
      'септембар|септембра|septembar|septembra',
      'октобар|октобра|oktobar|oktobra',
      'новембар|новембра|novembar|novembra',
      'децембар|децембра|decembar|decembra',
    ],
  },
  {
    language: 'pl',
    months:
      'stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru'.split(
        ' ',
      ),
  },
  {
    language: 'cs',
    months:
      'ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec'.split(
        ' ',
      ),
  },
  {
    language: 'sk',
    months:
      'januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december'.split(
        ' ',
      ),
  },
  {
    language: 'hr',
    months:
      'siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza|kolovoz rujna|rujan listopada|listopad studenoga|studenog|studeni prosinca|prosinac'.split(
        ' ',
      ),
  },
  {
    language: 'el',
    months:
      'ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μάιος|μαϊ|μάι ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε|νοεμ δεκεμβρίου|δεκέμβριος|δεκ'.split(
        ' ',
      ),
  },
  {
    language: 'ro',
    months:
      'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|noi|nov decembrie|dec'.split(
        ' ',
      ),
  },
  {
    language: 'hu',
    months:
      'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec'.split(
        ' ',
      ),
  },
  {
    language: 'sv',
    months:
      'januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec'.split(
        ' ',
      ),
  },
  {
    language: 'da',
    months:
      'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|dec'.split(
        ' ',
      ),
  },
  {
    language: 'no',
    months:
      'januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov desember|des'.split(
        ' ',
      ),
  },
  {
    language: 'fi',
    months:
      'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu'.split(
        ' ',
      ),
  },
  {
    language: 'ca',
    months: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre'.split(' '),
  },
  {
    language: 'id',
    months:
      'januari|jan februari|feb|pebruari maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt september|sep oktober|okt november|nov|nopember desember|des'.split(
        ' ',
      ),
  },
  {
    language: 'ms',
    months: 'januari februari mac april mei jun julai ogos september oktober november disember'.split(' '),
  },
  {
    language: 'he',
    months: 'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר'
      .split(' ')
      .map((names) =>
        names
          .split('|')
          .flatMap((name) => [name, `ב${name}`])
          .join('|'),
      ),
  },
  {
    language: 'hi',
    months:
      'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर'.split(
        ' ',
      ),
  },
  {
    language: 'lt',
    months:
      'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio'.split(
        ' ',
      ),
  },
  {
    language: 'th',
    months: [
      'มกราคม|ม.ค.',
      'กุมภาพันธ์|ก.พ.',
      'มีนาคม|มี.ค.',
      'เมษายน|เม.ย.',
      'พฤษภาคม|พ.ค.',
      'มิถุนายน|มิ.ย.',
      'กรกฎาคม|ก.ค.',
      'สิงหาคม|ส.ค.',
      'กันยายน|ก.ย.',
      'ตุลาคม|ต.ค.',
      'พฤศจิกายน|พ.ย.',
      'ธันวาคม|ธ.ค.',
    ],
  },
];
