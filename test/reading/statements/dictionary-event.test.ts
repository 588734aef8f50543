import { describe, expect, it } from 'vitest';
import {
  buildEventDictionary,
  createLexicon,
  type EventDictionary,
  parseLexiconLines,
} from '../../../src/lexicon/index.ts';
import { readStatements } from '../../../src/reading/statements/read-statements.ts';
import { analysisOf, tree } from './trees.ts';

const ACTORS = 'RURITANIA [RUR]\n+RURITANIAN\nSYLDAVIA [SYL]\nBORDURIA [BRD]\n+BORDURIAN\n';
const AGENTS =
  'MINISTRY [~GOV]\nENVOY [~GOV]\nCLERIC [~REL]\nPRESS {} [~MED]\nGOVERNMENT [~GOV]\nRELIEF [NGO~]\n';
const VERBS =
  '--- CRITICISE [110] ---\nCRITICISE\nREBUKE\n- * OVER [111]\n--- RESTORE [050] ---\nRESTORE\n- * &TIES [0501]\n--- FREE [080] ---\nFREE\n- + * FROM $ [081]\n--- POSTPONE [120] ---\nPOSTPONE\n- % HAVE * [0191]\n--- FEAST [060] ---\nFEAST\n- * AT ^ WITH + [061]\n--- CLOSE [---] ---\nCLOSE\n';
const SYNSET = '&TIES\n+TIE\n+RELATIONS\n\n';

const extra = [ACTORS, AGENTS, SYNSET + VERBS, '# sports\nCUP FINAL\n'].flatMap((text) =>
  parseLexiconLines(text, 'own'),
);
const dictionary = buildEventDictionary(extra.filter((line) => 'kind' in line)) as EventDictionary;
const lexicon = createLexicon({ extra, general: false });

/** The events of a sentence as `code source > target`, several codes joined by `+`. */
function coded(words: string): string[] {
  const analysis = analysisOf(tree(words));
  const text = words
    .split('|')
    .map((word) => word.trim().split(/\s+/u)[0])
    .join(' ');
  const { statements } = readStatements({
    analysis,
    mentions: [],
    times: [],
    places: [],
    quantities: [],
    dictionary,
    ownNames: lexicon.findNames(text, '2025-04-18'),
    date: '2025-04-18',
  });
  return statements.flatMap(({ event }) =>
    event === undefined
      ? []
      : [`${event.cameo} ${event.source?.join('+')} > ${event.target?.join('+') ?? ''}`.trim()],
  );
}

describe('an event as the dictionary of a user codes it', () => {
  it('has both sides with their agents, joined names apart', () => {
    expect(
      coded(
        'The the DET 2 det|envoys envoy NOUN 7 nsubj|of of ADP 4 case|Ruritania Ruritania PROPN 2 nmod|and and CCONJ 6 cc|Syldavia Syldavia PROPN 4 conj|criticised criticise VERB 0 root|the the DET 10 det|Bordurian Bordurian PROPN 10 compound|ministry ministry NOUN 7 obj',
      ),
    ).toEqual(['110 RURGOV+SYLGOV > BRDGOV']);
  });

  it('takes of joined noun phrases the actor of each', () => {
    expect(
      coded(
        'Ruritania Ruritania PROPN 7 nsubj|and and CCONJ 4 cc|the the DET 4 det|envoys envoy NOUN 1 conj|of of ADP 6 case|Borduria Borduria PROPN 4 nmod|rebuked rebuke VERB 0 root|Syldavia Syldavia PROPN 7 obj',
      ),
    ).toEqual(['110 RUR+BRDGOV > SYL']);
  });

  it('gives what stands before the first of two nouns to both', () => {
    expect(
      coded(
        'The the DET 3 det|Ruritanian Ruritanian ADJ 3 amod|press press NOUN 6 nsubj|and and CCONJ 5 cc|government government NOUN 3 conj|rebuked rebuke VERB 0 root|Syldavia Syldavia PROPN 6 obj',
      ),
    ).toEqual(['110 RURMED+RURGOV > SYL']);
  });

  it('codes agents without a name, and an agent before a name whatever the tree says', () => {
    expect(
      coded('Clerics cleric NOUN 2 nsubj|rebuked rebuke VERB 0 root|Borduria Borduria PROPN 2 obj'),
    ).toEqual(['110 ---REL > BRD']);
    expect(
      coded(
        'Relief relief NOUN 3 nsubj|Borduria Borduria PROPN 3 nsubj|rebuked rebuke VERB 0 root|Syldavia Syldavia PROPN 3 obj',
      ),
    ).toEqual(['110 NGOBRD > SYL']);
  });

  it('turns the sides of a passive round only where "by" brings the doer', () => {
    expect(
      coded(
        'Ruritania Ruritania PROPN 3 nsubj:pass|was be AUX 3 aux:pass|criticised criticise VERB 0 root|by by ADP 5 case|Syldavia Syldavia PROPN 3 obl:agent',
      ),
    ).toEqual(['110 SYL > RUR']);
    expect(
      coded(
        'Ruritania Ruritania PROPN 3 nsubj:pass|was be AUX 3 aux:pass|criticised criticise VERB 0 root|over over ADP 6 case|its its PRON 6 nmod:poss|quarrel quarrel NOUN 3 obl|with with ADP 8 case|Syldavia Syldavia PROPN 6 nmod',
      ),
    ).toEqual(['111 RUR > SYL']);
  });

  it('matches the longest pattern, synonyms and plurals in it', () => {
    expect(
      coded(
        'Ruritania Ruritania PROPN 2 nsubj|restored restore VERB 0 root|ties tie NOUN 2 obj|with with ADP 5 case|Syldavia Syldavia PROPN 3 nmod',
      ),
    ).toEqual(['0501 RUR > SYL']);
  });

  it('binds source and target where a pattern marks them, passes over a phrase, and knows deeds of both sides', () => {
    expect(
      coded(
        'Borduria Borduria PROPN 3 nsubj:pass|was be AUX 3 aux:pass|freed free VERB 0 root|from from ADP 5 case|Syldavia Syldavia PROPN 3 obl',
      ),
    ).toEqual(['081 SYL > BRD']);
    expect(
      coded(
        'Ruritania Ruritania PROPN 2 nsubj|feasted feast VERB 0 root|at at ADP 5 case|the the DET 5 det|palace palace NOUN 2 obl|with with ADP 7 case|Borduria Borduria PROPN 2 obl',
      ),
    ).toEqual(['061 RUR > BRD']);
    expect(
      coded(
        'Ruritania Ruritania PROPN 5 nsubj|and and CCONJ 3 cc|Syldavia Syldavia PROPN 1 conj|have have AUX 5 aux|postponed postpone VERB 0 root|the the DET 7 det|summit summit NOUN 5 obj',
      ),
    ).toEqual(['0191 RUR+SYL >']);
  });

  it('lets a pronoun stand for the subject of the clause above', () => {
    expect(
      coded(
        'Ruritania Ruritania PROPN 2 nsubj|indicated indicate VERB 0 root|it it PRON 4 nsubj|criticised criticise VERB 2 ccomp|Syldavia Syldavia PROPN 4 obj',
      ),
    ).toEqual(['110 RUR > SYL']);
  });

  it('takes no target from a clause beside its own, and none outside', () => {
    const beside =
      'Ruritania Ruritania PROPN 2 nsubj|rebuked rebuke VERB 0 root|the the DET 4 det|newcomers newcomer NOUN 2 obj|after after SCONJ 7 mark|Syldavia Syldavia PROPN 7 nsubj|closed close VERB 2 advcl|its its PRON 9 nmod:poss|border border NOUN 7 obj';
    expect(coded(beside)).toEqual([]);
  });

  it('codes no noun, no form that is none, and nothing in a sentence of the discards', () => {
    expect(
      coded('Ruritania Ruritania PROPN 2 nsubj|departes departe VERB 0 root|Syldavia Syldavia PROPN 2 obj'),
    ).toEqual([]);
    expect(
      coded(
        'Ruritania Ruritania PROPN 2 nsubj|rebuked rebuke VERB 0 root|Syldavia Syldavia PROPN 2 obj|before before ADP 6 case|cup cup NOUN 6 compound|final final NOUN 2 obl',
      ),
    ).toEqual([]);
  });
});
