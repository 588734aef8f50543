import { furnitureByWords } from '../../../src/intake/line-rules.ts';
import { GRAMMAR } from '../../../src/intake/page-lines/line-tokens.ts';
import { isReport, type RealPage } from './real-pages.ts';
import { FOLDS, foldOf, type Sample } from './sample.ts';
import { slotFiller } from './slots.ts';
import { CLASSES, CLEAN_TEXTS, CROSSHEADS, HEADLINES, type PlantedClass, RUNS, SHORT_PROSE } from './wordings.ts';

const ofFold = <T>(list: readonly T[], fold: number, key: (one: T) => string): T[] =>
  list.filter((one) => foldOf(key(one)) === fold);

const upper = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const titleCase = (text: string) => text.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** A crosshead made of the words of the paragraph below it. */
function crossheadFrom(paragraph: string, random: () => number): string | undefined {
  const pieces = paragraph.match(/\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){1,5}/gu) ?? [];
  const piece = pieces[Math.floor(random() * Math.min(4, pieces.length))];
  if (piece === undefined) return undefined;
  const words = piece.split(' ');
  const at = Math.floor(random() * Math.max(1, words.length - 3));
  let cut = words.slice(at, at + 2 + Math.floor(random() * 4));
  while (cut.length > 1 && GRAMMAR.has((cut.at(-1) ?? '').toLowerCase())) cut = cut.slice(0, -1);
  while (cut.length > 1 && /^(?:of|that|which|who|was|were|is|are|has|had|have|than|as|it|its|be|been|also)$/i.test(cut[0] ?? '')) cut = cut.slice(1);
  const text = cut.join(' ');
  if (!cut.some((word) => word.length >= 5 && !GRAMMAR.has(word.toLowerCase()))) return undefined;
  const chance = random();
  if (chance < 0.12) return text.toUpperCase();
  if (chance < 0.3) return titleCase(text);
  return upper(text) + (chance < 0.36 ? '?' : '');
}

/** Names and titles in an article: what its tags, its breadcrumbs and the menus around it name as well. */
function topicsOf({ lines, labels }: RealPage): string[] {
  const counts = new Map<string, number>();
  lines.forEach((line, index) => {
    if (labels[index] !== 0) return;
    for (const [word] of line.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)?/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count > 1).map(([word]) => word).slice(0, 30);
}

/** A run of lines made of what the article says: a list, questions and answers, a table, a chronology. */
function madeRun(sentences: readonly string[], topics: readonly string[], random: () => number, pick: <T>(list: readonly T[]) => T, plain: (wording: string) => string): string[] {
  const number = (most: number) => 1 + Math.floor(random() * most);
  const count = 2 + Math.floor(random() * 4);
  const clause = () => {
    const words = pick(sentences).split(' ');
    const from = Math.floor(random() * Math.max(1, words.length - 8));
    return words.slice(from, from + 3 + Math.floor(random() * 8)).join(' ').replace(/[^\p{L}\p{N}]+$/u, '');
  };
  const rows = <T>(make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  const topic = () => (topics.length > 0 ? pick(topics) : plain('{Place}'));
  const stop = pick(['', '', '.', ';']);
  switch (Math.floor(random() * 8)) {
    case 0: {
      const mark = pick(['-', '•', '*', '–', '·', '—']);
      return rows(() => `${mark} ${pick([upper, (text: string) => text])(clause())}${stop}`);
    }
    case 1: {
      const close = pick(['.', ')']);
      return rows((at) => `${at + 1}${close} ${upper(clause())}${stop}`);
    }
    case 2: {
      const [asks, says] = pick([['Q:', 'A:'], ['Q.', 'A.'], [`${plain('{Outlet}')}:`, `${plain('{Name}')}:`], ['Interviewer:', `${topic()}:`], ['REPORTER:', 'OFFICIAL:'], ['', '']] as const);
      return rows((at) => `${at % 2 === 0 ? asks : says} ${at % 2 === 0 ? `${upper(clause())}?` : pick(sentences)}`.trim());
    }
    case 3: {
      const cut = pick([' | ', '\t', '    ', ' – ', ': ']);
      return [pick([`Area${cut}Count${cut}Share`, `Name${cut}Killed${cut}Wounded`, `Place${cut}Date${cut}Number`]), ...rows(() => `${topic()}${cut}${number(900)}${cut}${number(99)}${pick(['', '%', ',000'])}`)];
    }
    case 4: {
      const form = pick(['{Year}: ', '{Date}: ', '{Date} – ', '{Time} ', '{Year} - ', '{Date}. ']);
      return rows(() => plain(form) + upper(clause()) + stop);
    }
    case 5: return rows(() => `${topic()}: ${pick([() => String(number(5000)), () => clause(), () => `${number(90)} per cent`])()}`);
    case 6: return rows(() => clause() + pick(['', ',', '.', '']));
    default: return rows(() => `“${upper(clause())}${pick(['.', '?', ',', '!'])}”`);
  }
}

function mash(random: () => number): string {
  const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  const row = keys[Math.floor(random() * 3)] ?? '';
  const word = (): string => {
    const from = Math.floor(random() * 4);
    const piece = row.slice(from, from + 2 + Math.floor(random() * 4));
    const kind = random();
    if (kind < 0.3) return piece.repeat(2 + Math.floor(random() * 3));
    if (kind < 0.45) return (piece[0] ?? 'x').repeat(4 + Math.floor(random() * 9));
    if (kind < 0.6) return [...piece].reverse().join('') + piece;
    return Array.from({ length: 4 + Math.floor(random() * 6) }, () => row[Math.floor(random() * row.length)]).join('');
  };
  if (random() < 0.15) return '#;.,-=*/'[Math.floor(random() * 8)]?.repeat(3 + Math.floor(random() * 6)) ?? '###';
  return Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
}

/** Pages of one fold: its articles with what is planted in its wordings alone. */
export function plantedSamples(pages: readonly RealPage[], fold: number, count: number, random: () => number): Sample[] {
  const plain = slotFiller(random);
  const number = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T; // lists are never empty
  const wordings = Object.fromEntries(
    Object.entries(CLASSES).map(([name, list]) => [name, ofFold([...new Set(list)], fold, (one) => one)]),
  ) as Record<PlantedClass, string[]>; // the same keys
  const own = pages.filter((page) => page.fold === fold && isReport(page));
  const ours = ofFold(HEADLINES, fold, (one) => one);
  const headlines = [
    ...pages.filter((page) => page.fold === fold).flatMap((page) => page.headlines),
    ...ours, ...ours, ...ours,
  ];
  const crossheads = ofFold(CROSSHEADS, fold, (one) => one);
  const shorts = ofFold(SHORT_PROSE, fold, (one) => one);
  const runs = RUNS.filter((_, index) => index % FOLDS === fold);
  const restyle = (text: string): string => {
    const chance = random();
    if (chance < 0.07) return text.toUpperCase();
    if (chance < 0.13) return titleCase(text);
    if (chance < 0.16) return text.toLowerCase();
    return text;
  };
  const headlineFor = (page: RealPage): string => {
    // Other stories of a page are often about what its article is about.
    const text = page.headlines.length > 0 && random() < 0.3 ? pick(page.headlines) : pick(headlines);
    return random() < 0.1 ? titleCase(text) : text;
  };
  return Array.from({ length: count }, (): Sample => {
    const page = pick(own);
    const home = { outlet: plain('{Outlet}'), name: plain('{Name}'), topics: topicsOf(page) };
    const fill = slotFiller(random, home);
    const headline = () => headlineFor(page);
    const lines: string[] = [];
    const labels: number[] = [];
    const classes: string[] = [];
    const add = (text: string, label: number, name: string) => {
      const clean = text.replace(/\s*[\n\r\u2028\u2029\f]+\s*/g, ' ').trim();
      if (clean === '') return;
      lines.push(clean);
      labels.push(label);
      classes.push(name);
    };
    const plant = (name: PlantedClass, most = 1) => {
      for (let left = 1 + number(most); left > 0; left--) add(restyle(fill(pick(wordings[name]))), 1, name);
    };
    const teasers = (most: number) => {
      for (let left = 1 + number(most); left > 0; left--) {
        add(headline(), 1, 'teaser');
        if (random() < 0.1) plant('byline');
      }
    };
    // How much of the web a text has: none, a little, much.
    const web = pick([0, 0.15, 0.5, 1, 1, 1.3]);
    const often = (chance: number) => random() < chance * web;
    const headed = random();
    if (often(0.55)) {
      if (random() < 0.2) add(Array.from({ length: 3 + number(4) }, () => fill(pick(wordings.menu))).join(pick([' | ', ' / ', ' · ', '  ', ' > ', ' • '])), 1, 'menu');
      else plant('menu', 8);
    }
    if (often(0.1)) plant('share', 3);
    if (often(0.1)) add(mash(random), 1, 'noise');
    if (often(0.1)) plant('letter');
    if (page.title !== undefined && random() < 0.9) {
      add(page.title, 0, 'title');
      if (often(0.35)) add(page.title, 1, 'copy');
    }
    for (let left = number(4); left > 0; left--) if (often(0.7)) plant(pick(['byline', 'byline', 'share', 'credit', 'byline', 'share'] as const), 3);
    const body = page.lines.map((text, index) => ({ text, label: page.labels[index] })).slice(page.first, page.last + 1).filter(({ text, label }) => label === 0 && furnitureByWords(text) === undefined);
    const short = random() < 0.3 ? 3 + number(5) : body.length;
    const from = random() < 0.8 ? 0 : number(Math.max(1, body.length - short));
    const paragraphs = body.slice(from, from + short);
    const sentences = body.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/u)).filter((one) => /^[\p{L}“]/u.test(one) && one.split(' ').length >= 5);
    if (sentences.length === 0) sentences.push('Nothing more is known of it so far.');
    const rich = random();
    paragraphs.forEach(({ text }, index) => {
      if (index > 0) {
        const isLong = text.split(' ').length >= 15;
        const before = paragraphs[index - 1]?.text ?? '';
        const settled = before.split(' ').length >= 15;
        if (rich < 0.55 && settled) {
          const chance = random();
          if (chance < 0.05) for (const one of random() < 0.35 ? pick(runs) : madeRun(sentences, home.topics, random, pick, plain)) add(one, 0, 'run');
          else if (chance < 0.15) add(pick(shorts), 0, 'short');
          if (isLong && headed < 0.5 && random() < 0.3) {
            const made = random() < 0.55 ? crossheadFrom(text, random) : pick(crossheads);
            if (made !== undefined) add(made, 0, 'crosshead');
          }
        }
        if (settled) {
          const chance = random() / Math.max(web, 0.001);
          if (chance < 0.07) add(`${fill(pick(wordings.more))} ${headline()}`, 1, 'more');
          else if (chance < 0.13) plant('letter', 2);
          else if (chance < 0.19) plant('credit');
          else if (chance < 0.22) plant('share', 2);
          else if (chance < 0.235) plant('byline');
          else if (chance < 0.25) add(mash(random), 1, 'noise');
          else if (chance < 0.29) {
            plant('section');
            teasers(4);
          } else if (chance < 0.33) add(headline(), 1, 'lone teaser');
          else if (chance < 0.335) plant('section');
          else if (chance < 0.34) plant('end');
        }
      }
      const dateline = index === 0 && from === 0 && random() < 0.35 ? `${fill('{PLACE}')}${pick([` (${home.outlet})`, ` – ${home.outlet} –`, '', `, ${fill('{Date}')} (${home.outlet})`])} ${pick(['–', '—', '-'])} ` : '';
      add(dateline + text, 0, 'own');
    });
    for (let left = 1 + number(5); left > 0; left--) {
      if (!often(0.6)) continue;
      const chance = random();
      if (chance < 0.25) plant('share', 4);
      else if (chance < 0.5) {
        plant('section');
        teasers(6);
      } else if (chance < 0.62) plant('letter', 3);
      else if (chance < 0.7) plant('end', 2);
      else if (chance < 0.76) plant('byline', 2);
      else if (chance < 0.82) plant('credit');
      else if (chance < 0.88) plant('menu', 8);
      else if (chance < 0.94) add(`${fill(pick(wordings.more))} ${headline()}`, 1, 'more');
      else teasers(3);
    }
    if (often(0.4)) plant('end', 2);
    const gap = number(4);
    return { lines, labels, classes, gaps: lines.map(() => (gap === 3 ? random() < 0.7 : gap > 0)), weight: 1, fold };
  });
}

/** Texts without anything of the web. */
export function cleanSamples(): Sample[] {
  return CLEAN_TEXTS.map((text, index) => {
    const rows = text.split('\n');
    const lines = rows.filter((line) => line !== '');
    const gaps = rows.flatMap((line, at) => (line === '' ? [] : [at > 0 && rows[at - 1] === '']));
    return { lines, gaps, labels: lines.map(() => 0), classes: lines.map(() => 'clean'), weight: 4, fold: index % FOLDS };
  });
}
