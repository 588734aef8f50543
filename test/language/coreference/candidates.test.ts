import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/language/coreference/candidates.ts';
import { analysed } from './sentences.ts';

function phrases(notation: string): string[] {
  const { text, sentences } = analysed(notation);
  return sentences.flatMap((sentence, index) =>
    findCandidates(sentence, index).map(({ first, last }) =>
      text.slice(sentence.words[first]?.start, sentence.words[last]?.end),
    ),
  );
}

test('a phrase has its determiner, modifiers and relative clause, not its preposition', () => {
  expect(
    phrases(
      'in/ADP/4/case the/DET/4/det old/ADJ/4/amod port/NOUN/8/obl that/PRON/6/nsubj/that/PronType=Rel closed/VERB/4/acl:relcl ships/NOUN/8/nsubj wait/VERB/0/root',
    ),
  ).toEqual(['the old port that closed', 'ships']);
});

test('the genitive belongs to the owner, and both owner and owned are phrases', () => {
  expect(phrases("Oman/PROPN/3/nmod:poss 's/PART/1/case envoy/NOUN/4/nsubj left/VERB/0/root")).toEqual([
    "Oman 's envoy",
    "Oman 's",
  ]);
});

test('an adjective of a people does not refer', () => {
  expect(phrases('Iraqi/ADJ/2/amod officials/NOUN/3/nsubj agreed/VERB/0/root')).toEqual(['Iraqi officials']);
});

test('a coordination is one phrase more', () => {
  expect(phrases('Mona/PROPN/4/nsubj and/CCONJ/3/cc Karim/PROPN/1/conj left/VERB/0/root')).toEqual([
    'Mona and Karim',
    'Mona',
    'Karim',
  ]);
});

test('an apposition is part of what it explains', () => {
  expect(
    phrases(
      'the/DET/2/det mayor/NOUN/6/nsubj ,/PUNCT/4/punct Mona/PROPN/2/appos ,/PUNCT/2/punct left/VERB/0/root',
    ),
  ).toEqual(['the mayor , Mona']);
});

test('an acronym in brackets stays with its name, and the bracket is closed', () => {
  expect(
    phrases(
      'the/DET/3/det River/PROPN/3/compound Authority/PROPN/7/nsubj (/PUNCT/5/punct RA/PROPN/3/appos )/PUNCT/5/punct paid/VERB/0/root',
    ),
  ).toContain('the River Authority ( RA )');
});

test('no phrase: expletives, relative pronouns, "Mr" alone, verbs, numbers that count', () => {
  expect(
    phrases(
      'it/PRON/3/expl is/AUX/3/cop clear/ADJ/0/root that/SCONJ/7/mark Mr/PROPN/6/compound Haddad/PROPN/7/nsubj left/VERB/3/csubj',
    ),
  ).toEqual(['Mr Haddad']);
  expect(phrases('two/NUM/2/nummod ships/NOUN/3/nsubj sank/VERB/0/root')).toEqual(['two ships']);
});

test('broken trees: a cycle, a head outside the sentence, its own head', () => {
  expect(phrases('a/NOUN/2/nmod b/NOUN/1/nmod c/NOUN/9/nsubj d/NOUN/4/obj')).toContain('c');
});
