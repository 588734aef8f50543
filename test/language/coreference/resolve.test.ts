import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside } from '../../../src/core/index.ts';
import type { AnalysedSentence } from '../../../src/language/analysis.ts';
import { linkMentions } from '../../../src/language/coreference/link.ts';
import { loadCoreferenceModel } from '../../../src/language/coreference/model.ts';
import { mapTalk } from '../../../src/language/coreference/place.ts';
import { findMentions, resolveCoreference } from '../../../src/language/coreference/resolve.ts';
import { analysed } from './sentences.ts';

const model = loadCoreferenceModel(
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../models/coreference.bin'))),
);

/** Chains of two or more, each as the surfaces of its mentions. */
function chains(notation: string): string[][] {
  const { text, sentences } = analysed(notation);
  const found = new Map<number, string[]>();
  for (const { chain, start, end } of resolveCoreference(sentences, model)) {
    found.set(chain, [...(found.get(chain) ?? []), text.slice(start, end)]);
  }
  return [...found.values()].filter((chain) => chain.length > 1);
}

test('a name in full, the family name alone, and "he"', () => {
  const [chain] = chains(`
    [person Jamil/PROPN/3/nsubj Haddad/PROPN/1/flat ] arrived/VERB/0/root/arrive in/ADP/5/case [place Muscat/PROPN/3/obl ] ./PUNCT/3/punct
    [person Haddad/PROPN/2/nsubj ] met/VERB/0/root/meet the/DET/4/det envoys/NOUN/2/obj/envoy/Number=Plur ./PUNCT/2/punct
    He/PRON/2/nsubj/he/Gender=Masc|Number=Sing|Person=3|PronType=Prs left/VERB/0/root/leave on/ADP/4/case Friday/PROPN/2/obl ./PUNCT/2/punct
  `);
  expect(chain).toEqual(['Jamil Haddad', 'Haddad', 'He']);
});

test('two people of one family are never one, however often they are named', () => {
  const found = chains(`
    [person Jamil/PROPN/3/nsubj Haddad/PROPN/1/flat ] spoke/VERB/0/root/speak ./PUNCT/3/punct
    [person Karim/PROPN/3/nsubj Haddad/PROPN/1/flat ] listened/VERB/0/root/listen ./PUNCT/3/punct
    [person Jamil/PROPN/3/nsubj Haddad/PROPN/1/flat ] left/VERB/0/root/leave ./PUNCT/3/punct
    [person Karim/PROPN/3/nsubj Haddad/PROPN/1/flat ] stayed/VERB/0/root/stay ./PUNCT/3/punct
  `);
  expect(found).toEqual([
    ['Jamil Haddad', 'Jamil Haddad'],
    ['Karim Haddad', 'Karim Haddad'],
  ]);
});

test('an organisation, its acronym in brackets, and the acronym', () => {
  const found = chains(`
    the/DET/3/det [organisation River/PROPN/3/compound Authority/PROPN/7/nsubj ] (/PUNCT/5/punct [organisation RA/PROPN/3/appos ] )/PUNCT/5/punct opened/VERB/0/root/open two/NUM/9/nummod dams/NOUN/7/obj/dam/Number=Plur ./PUNCT/7/punct
    [organisation RA/PROPN/2/compound ] engineers/NOUN/3/nsubj/engineer/Number=Plur inspected/VERB/0/root/inspect the/DET/5/det dams/NOUN/3/obj/dam/Number=Plur ./PUNCT/3/punct
    the/DET/2/det [organisation RA/PROPN/3/nsubj ] said/VERB/0/root/say the/DET/5/det dams/NOUN/6/nsubj/dam/Number=Plur held/VERB/3/ccomp/hold ./PUNCT/3/punct
  `);
  expect(found.find((chain) => chain[0]?.includes('Authority'))).toContain('the RA');
  expect(found.find((chain) => chain.includes('two dams'))).toContain('the dams');
});

test('spellings of one Arabic name are one person', () => {
  const [chain] = chains(`
    [person Ahmed/PROPN/3/nsubj al-Karimi/PROPN/1/flat ] promised/VERB/0/root/promise elections/NOUN/3/obj/election/Number=Plur ./PUNCT/3/punct
    [person Ahmad/PROPN/3/nsubj al-Kareemi/PROPN/1/flat ] named/VERB/0/root/name a/DET/5/det committee/NOUN/3/obj ./PUNCT/3/punct
  `);
  expect(chain).toEqual(['Ahmed al-Karimi', 'Ahmad al-Kareemi']);
});

test('a woman is not "he"', () => {
  const found = chains(`
    [person Fatima/PROPN/3/nsubj Haddad/PROPN/1/flat ] spoke/VERB/0/root/speak ./PUNCT/3/punct
    He/PRON/2/nsubj/he/Gender=Masc|Number=Sing|Person=3|PronType=Prs left/VERB/0/root/leave ./PUNCT/2/punct
  `);
  expect(found).toEqual([]);
});

test('"I" in a quotation is who says it, not the person named last', () => {
  const found = chains(`
    [person Fatima/PROPN/3/nsubj Haddad/PROPN/1/flat ] thanked/VERB/0/root/thank [person Jamil/PROPN/3/obj Nasser/PROPN/4/flat ] ./PUNCT/3/punct
    “/PUNCT/3/punct I/PRON/3/nsubj/I/Case=Nom|Number=Sing|Person=1|PronType=Prs agree/VERB/6/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct said/VERB/0/root/say [person Haddad/PROPN/6/nsubj ] ./PUNCT/6/punct
  `);
  expect(found).toEqual([['Fatima Haddad', 'I', 'Haddad']]);
});

test('no sentences, sentences without phrases: nothing', () => {
  expect(resolveCoreference([], model)).toEqual([]);
  expect(resolveCoreference(analysed('go/VERB/0/root !/PUNCT/1/punct').sentences, model)).toEqual([]);
});

const upos = ['NOUN', 'PROPN', 'PRON', 'VERB', 'DET', 'ADJ', 'NUM', 'PUNCT', 'ADP'];
const deprels = [
  'nsubj',
  'obj',
  'nmod',
  'nmod:poss',
  'conj',
  'appos',
  'compound',
  'det',
  'case',
  'flat',
  'acl:relcl',
  'punct',
];
const forms = [
  'Haddad',
  'she',
  'I',
  'the',
  '“',
  '”',
  '(',
  ')',
  "'s",
  'minister',
  '\ud800',
  '12',
  'U.S.',
  '—',
  'say',
  'it',
];

/** Any words with any heads: cycles, several roots, names over anything. */
const sentence = fc
  .array(
    fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...upos), fc.nat(14), fc.constantFrom(...deprels)),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((rows): Omit<AnalysedSentence, 'start' | 'end'> => {
    let at = 0;
    const words = rows.map(([form, tag, head, deprel]) => {
      const start = at;
      at += form.length + 1;
      return { form, lemma: form.toLowerCase(), upos: tag, feats: '', head, deprel, start, end: at - 1 };
    });
    const last = words.length - 1;
    const name = { type: 'person' as const, first: 0, last, start: 0, end: words[last]?.end ?? 0 };
    return { words, names: rows.length % 3 === 0 ? [name] : [], encoding: null };
  });

function placed(parts: readonly Omit<AnalysedSentence, 'start' | 'end'>[]): AnalysedSentence[] {
  let offset = 0;
  return parts.map(({ words, names, encoding }) => {
    const move = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + offset,
      end: span.end + offset,
    });
    const moved = words.map(move);
    const made = {
      words: moved,
      names: names.map(move),
      encoding,
      start: offset,
      end: moved.at(-1)?.end ?? offset,
    };
    offset = made.end + 1;
    return made;
  });
}

test('any trees: spans inside their sentence, one chain each, chains by first mention, twice the same', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (parts) => {
      const sentences = placed(parts);
      const spans = resolveCoreference(sentences, model);
      let next = 0;
      const keys = new Set<string>();
      for (const span of spans) {
        const home = sentences[span.sentence];
        expect(home && isInside(span, home)).toBe(true);
        expect(span.first <= span.head && span.head <= span.last && span.start < span.end).toBe(true);
        expect(span.start).toBe(home?.words[span.first]?.start);
        keys.add(`${span.start}:${span.end}`);
        expect(span.chain).toBeLessThanOrEqual(next);
        if (span.chain === next) next += 1;
      }
      expect(keys.size).toBe(spans.length);
      expect(resolveCoreference(sentences, model)).toEqual(spans);
    }),
    { numRuns: 150 },
  );
});

test('ten thousand mentions: what is offered to each stays bounded', () => {
  const { sentences } = analysed(
    Array.from({ length: 5000 }, (_, i) => {
      const name = i % 7 === 0 ? 'Haddad' : `Name${i % 900}`;
      return `[person ${name}/PROPN/2/nsubj ] met/VERB/0/root/meet the/DET/4/det envoy/NOUN/2/obj ./PUNCT/2/punct`;
    }).join('\n'),
  );
  const talk = mapTalk(sentences);
  const mentions = findMentions(sentences, talk, model);
  expect(mentions.length).toBe(10_000);
  let most = 0;
  // Linking nothing leaves as many things as there are mentions: the hardest case.
  linkMentions(mentions, talk, model, ({ offered }) => {
    most = Math.max(most, offered.length);
    return -1;
  });
  expect(most).toBeLessThanOrEqual(40);
});
