import { describe, expect, it } from 'vitest';
import { createForms } from '../../../src/language/model/forms.ts';
import { createLemmaScripts, readLemmaList } from '../../../src/language/model/lemma.ts';

const SCRIPTS = ['L:0:', 'K:0:', 'L:1:', 'L:4:go', 'T:0:', 'U:0:', 'L:3:y', 'L:9:'];
const list = readLemmaList(new TextEncoder().encode("VERB\tmet\tmeet\nPART\tn't\tnot\n"));
const scripts = createLemmaScripts(SCRIPTS, createForms({ '\u2019': "'" }), list);

function lemma(form: string, ...best: string[]): string {
  const scores = Float32Array.from(SCRIPTS, (script) =>
    best.includes(script) ? -best.indexOf(script) : -99,
  );
  return scripts.best(form, { tag: 'NOUN', named: false }, scores, 0);
}

describe('lemma scripts', () => {
  it('cut, append and set the case', () => {
    expect(lemma('Walks', 'L:1:')).toBe('walk');
    expect(lemma('went', 'L:4:go')).toBe('go');
    expect(lemma('carries', 'L:3:y')).toBe('carry');
    expect(lemma('BAGHDAD', 'T:0:')).toBe('Baghdad');
    expect(lemma('un', 'U:0:')).toBe('UN');
    expect(lemma('Bush', 'K:0:')).toBe('Bush');
    expect(lemma('\u2019S', 'L:0:')).toBe("'s");
  });

  it('stand back where the list has the form with its tag', () => {
    const scores = new Float32Array(SCRIPTS.length);
    expect(scripts.best('Met', { tag: 'VERB', named: false }, scores, 0)).toBe('meet');
    expect(scripts.best('n\u2019t', { tag: 'PART', named: false }, scores, 0)).toBe('not');
    expect(scripts.best('Met', { tag: 'PROPN', named: true }, scores, 0)).toBe('met');
  });

  it('know a verb that is no word of the list by the noun of its form, and by how English verbs end', () => {
    const known = readLemmaList(
      new TextEncoder().encode(
        'NOUN\triots\triot\nNOUN\tbarricades\tbarricade\nNOUN\tslates\tslate\nNOUN\tslats\tslat\n',
      ),
    );
    const scripted = createLemmaScripts(['L:1:', 'L:2:'], createForms({}), known);
    const verb = (form: string, first = 0) =>
      scripted.best(form, { tag: 'VERB', named: false }, Float32Array.from([-first, first - 1]), 0);
    expect(verb('rioted')).toBe('riot');
    expect(verb('barricaded', 1)).toBe('barricade');
    expect(verb('slated')).toBe('slate');
    expect(verb('floated')).toBe('float');
    expect(verb('exhorted')).toBe('exhort');
    expect(verb('evacuated', 1)).toBe('evacuate');
  });

  it('take the next best where the best cuts more than there is, or everything', () => {
    expect(lemma('is', 'L:4:go', 'L:0:')).toBe('is');
    expect(lemma('a', 'L:1:', 'K:0:')).toBe('a');
  });
});
