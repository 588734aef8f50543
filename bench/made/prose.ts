/** Numbers that look random and are the same every time (mulberry32), in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const list = (words: string) => words.split('|');

const WHO = list(
  'The ministry|Officials in Baghdad|A spokesperson of the administration|Traders on both sides|The interim government|' +
    'Border guards|The well-known commander|A UN-led mission|The newly appointed governor|Residents of the old quarter|' +
    'The joint committee|An adviser to the prime minister|The state-owned company|Two non-governmental organisations',
);
const DID = list(
  'said on Monday that|denied in a statement that|confirmed that|announced that|warned repeatedly that|expects that|' +
    'told reporters that|does not believe that|made clear, after long negotiations, that|hopes that',
);
const WHAT = list(
  'the crossing would reopen after technical inspections|the long-term agreement remains in force|' +
    '350 trucks had crossed by 14 March 2025|the handover of the facility was difficult to administer|' +
    'international organisations were informed beforehand|oil exports fell by 12.5% to 3.2 million barrels|' +
    'the so-called transitional arrangement is unacceptable|customs officers and anti-smuggling units will cooperate|' +
    'a cross-border operation was neither planned nor discussed|representatives of the opposition boycotted the conference|' +
    'the infrastructure had been comprehensively rehabilitated|electricity and water supplies were interrupted overnight',
);
const WHY = list(
  'because of security considerations|despite the objections of neighbouring countries|according to two participants|' +
    'pending parliamentary approval|as part of a wider understanding|in spite of earlier assurances|for the first time in years|' +
    'following the withdrawal of foreign forces|while negotiations continue|under unprecedented international pressure',
);

/** A sentence of our own in the manner of the news. */
export function sentence(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const end = random() < 0.5 ? ` ${pick(WHY)}` : '';
  return `${pick(WHO)} ${pick(DID)} ${pick(WHAT)}${end}.`;
}

/** A paragraph of some sentences. */
export function paragraph(random: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

const ARABIC = {
  who: list(
    'قالت الوزارة|أعلن مسؤولون في بغداد|أكد متحدث باسم الإدارة|نفى قائد في قوات SDF|ذكرت وكالة Reuters|حذر خبير في الاقتصاد',
  ),
  what: list(
    'أن المعبر سيفتح بعد انتهاء الفحص الفني|أن الاتفاق ما زال ساريا|أن 350 شاحنة عبرت يوم 14 آذار 2025|' +
      'أن نسبة الصادرات انخفضت إلى 12.5 مليون برميل|أن القافلة (Convoy 7) وصلت إلى الحسكة|أن القرار رقم 14/2025 لم يصدر بعد',
  ),
  why: list(
    'بسبب الأوضاع الأمنية|رغم اعتراض دول الجوار|بحسب مشاركين في الاجتماع|لأول مرة منذ سنوات|في انتظار موافقة البرلمان',
  ),
};

/** An Arabic sentence of our own, with Latin names and numbers in it. */
export function arabicSentence(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  return `${pick(ARABIC.who)} ${pick(ARABIC.what)} ${pick(ARABIC.why)}.`;
}
