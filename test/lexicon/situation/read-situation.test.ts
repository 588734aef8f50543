import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SituationError } from '../../../src/core/index.ts';
import { checkSituation, initSituation, readSituation } from '../../../src/lexicon/situation/index.ts';

const HEAD = `id: horn
title: Horn
description: A situation.
languages: [en]
countries: [ETH]
`;
const ACTORS = `- id: minister
  name: A. Minister
  aliases: [The Minister]
  type: person
  codes: [{ code: ETHGOV, from: 2020 }]
  roles:
    - { office: Prime Minister, of: eth, from: 2020-04, source: parliament vote }
`;
const TRACKS = `- id: border
  title: Border
  question: Who holds it?
  query: actor:minister,ethgov type:mobilize "border post"
`;

const files = (more: Record<string, string> = {}): Map<string, string> =>
  new Map(Object.entries({ 'situation.yaml': HEAD, 'actors.yaml': ACTORS, 'tracks.yaml': TRACKS, ...more }));

/** The problems of a situation, as `file line N: message`. */
function problems(more: Record<string, string>): string[] {
  return checkSituation(files(more)).problems.map(
    ({ file, line, message }) => `${file} line ${line}: ${message}`,
  );
}

describe('readSituation', () => {
  it('reads a folder that is as its schema says', () => {
    const situation = readSituation(files());
    expect(situation.actors[0]).toMatchObject({ id: 'minister', codes: [{ code: 'ETHGOV', from: '2020' }] });
    expect(situation.tracks).toHaveLength(1);
    expect(situation.events).toEqual([]);
  });

  it('takes an empty file, or one of comments only, as an empty list', () => {
    expect(readSituation(files({ 'events.yaml': '', 'sources.yaml': '# nothing yet\n' })).sources).toEqual(
      [],
    );
  });

  it('throws one sentence that names file, line and what was expected', () => {
    const wrong = files({ 'actors.yaml': ACTORS.replace('aliases', 'alisases') });
    expect(() => readSituation(wrong)).toThrow(SituationError);
    expect(() => readSituation(wrong)).toThrow(
      'actors.yaml line 3: unknown key "alisases", did you mean "aliases"?; known: id, name, aliases, type, codes, roles, note',
    );
  });

  it('says how many problems there are besides', () => {
    expect(() => readSituation(files({ 'actors.yaml': '- id: A b\n  type: persn\n' }))).toThrow(
      /\(and 2 more\)$/u,
    );
  });
});

describe('problems and their lines', () => {
  it('finds missing, misspelt and mistyped values', () => {
    expect(problems({ 'actors.yaml': '- id: A b\n  type: persn\n' })).toEqual([
      'actors.yaml line 1: "id": expected lower-case letters, digits and single hyphens, as "al-hol-camp", found "A b"',
      'actors.yaml line 1: "name" is missing; expected text (put it between quotes)',
      'actors.yaml line 2: "type": expected one of person, organisation, place, group, facility, other, government, found "persn"',
    ]);
    expect(problems({ 'actors.yaml': 'id: a\n' })).toEqual([
      'actors.yaml line 1: the entry: expected a list (lines that begin with "-"), found keys with values',
    ]);
    expect(
      problems({ 'actors.yaml': '- id: a\n  name: yes it is\n  type: person\n  aliases: [3]\n' }),
    ).toEqual(['actors.yaml line 4: the entry: expected text (put it between quotes), found 3']);
  });

  it('finds dates that do not exist, and periods that end before they begin', () => {
    const at = (period: string) => problems({ 'actors.yaml': ACTORS.replace('from: 2020-04', period) })[0];
    expect(at('from: 2025-02-30')).toMatch(/^actors.yaml line 7: "from": expected a year, month or day/u);
    expect(at('from: 2025, to: 2024')).toMatch(/^actors.yaml line 7: "to": expected "from" not after "to"/u);
    expect(at('form: 2025')).toMatch(
      /line 7: unknown key "form", did you mean "from"\?; known: office, of, from, to, source/u,
    );
  });

  it('finds what is not YAML', () => {
    expect(problems({ 'actors.yaml': '- id: [a\n- id: b\n' })[0]).toMatch(
      /^actors.yaml line \d: not YAML: /u,
    );
    expect(problems({ 'actors.yaml': '- id: a\n  id: b\n' })[0]).toMatch(
      /^actors.yaml line 2: not YAML: Map keys must be unique/u,
    );
    const bomb = `- &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, index) => `- &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(problems({ 'actors.yaml': bomb })[0]).toMatch(/not YAML/u);
    expect(problems({ 'actors.yaml': '['.repeat(100_000) })[0]).toMatch(/not YAML/u);
  });

  it('finds double ids and shared names', () => {
    const second = '- id: minister\n  name: Other\n  aliases: [A. Minister, Other]\n  type: person\n';
    expect(problems({ 'actors.yaml': ACTORS + second })).toEqual([
      'actors.yaml line 8: id "minister" stands on line 1 already',
      'actors.yaml line 10: "A. Minister" is a name of the same entry already (line 2)',
      'actors.yaml line 10: "Other" is a name of the same entry already (line 9)',
    ]);
  });

  it('finds references to what nobody knows', () => {
    expect(problems({ 'actors.yaml': ACTORS.replace('of: eth', 'of: ethh') })[0]).toMatch(
      /^actors.yaml line 7: unknown actor "ethh", did you mean "eth"\?/u,
    );
    const query = (text: string) =>
      problems({ 'tracks.yaml': TRACKS.replace(/query: .*/u, `query: '${text}'`) })[0];
    expect(query('actor:ministr')).toMatch(
      /^tracks.yaml line 4: unknown actor "ministr", did you mean "minister"\?/u,
    );
    expect(query('track:boarder')).toMatch(
      /unknown track "boarder", did you mean "border"\?; known: border/u,
    );
    expect(query('actr:minister')).toMatch(
      /line 4: the query of "border", character 1: unknown field "actr"/u,
    );
    expect(query('source:eth target:syrgov track:border place:Anywhere')).toBeUndefined();
  });

  it('finds missing and misnamed files', () => {
    expect(checkSituation(new Map()).problems[0]).toMatchObject({ file: 'situation.yaml', line: 1 });
    expect(problems({ 'actor.yaml': '[]' })[0]).toMatch(
      /^actor.yaml line 1: unknown file, did you mean "actors.yaml"\?/u,
    );
    expect(problems({ 'places.yaml': '[]', 'README.md': '#', 'notes/x.yaml': '' })).toEqual([]);
  });

  it('checks places by their own schema', () => {
    const place =
      '- { id: gate, name: Gate, kind: crossing, country: ET, lat: 9, lon: 40, uncertaintyKm: 5, source: map }\n';
    expect(readSituation(files({ 'places.yaml': place })).places[0]?.lat).toBe(9);
    expect(problems({ 'places.yaml': place.replace('lat: 9', 'lat: 99') })).toHaveLength(1);
    expect(problems({ 'places.yaml': place + place })).toEqual([
      'places.yaml line 2: id "gate" stands on line 1 already',
    ]);
  });

  it('checks the heads of example documents', () => {
    const head =
      '---\nexample: true\ntitle: T\ndate: 2025-04-18\npublisher: P\nurl: https://p.example/1\n---\n';
    const situation = readSituation(files({ 'examples/a.txt': `${head}\nBody.\n` }));
    expect(situation.examples).toEqual([
      expect.objectContaining({
        path: 'examples/a.txt',
        bodyStart: head.length + 1,
        meta: expect.objectContaining({ date: '2025-04-18' }),
      }),
    ]);
    expect(problems({ 'examples/a.txt': head.replace('true', 'false') })).toEqual([
      'examples/a.txt line 2: "example": expected true, found false',
    ]);
    expect(problems({ 'examples/a.txt': 'Body.' })[0]).toMatch(/line 1: expected a head/u);
  });
});

describe('initSituation', () => {
  it('gives a folder that validates, whatever the name', () => {
    for (const name of ['Horn of Africa', 'x', "Côte d'Ivoire: 2025", '  a\n"b"  ', 'Ünïcode – тест 1']) {
      const situation = readSituation(initSituation(name));
      expect(situation.actors, name).toEqual([]);
      expect(situation.title, name).toBe(name.replace(/\s+/gu, ' ').trim());
    }
    expect(readSituation(initSituation("Côte d'Ivoire")).id).toBe('cote-d-ivoire');
    expect(() => initSituation('тест')).toThrow(/makes no id; expected a name/u);
  });
});

describe('properties', () => {
  it('any text in any file gives a situation or problems with a line of that file', () => {
    const piece = fc.constantFrom(
      '- ',
      'id: a',
      'name: ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ':',
      '&x',
      '*x',
      '"',
      '#',
      '---',
      'query: actor:irq',
      '\t',
      '|',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom('situation.yaml', 'actors.yaml', 'tracks.yaml', 'examples/x.txt'),
        text,
        (file, content) => {
          const { situation, problems: found } = checkSituation(files({ [file]: content }));
          expect(found.length > 0).toBe(situation === undefined);
          for (const problem of found) {
            expect(problem.line).toBeGreaterThanOrEqual(1);
            if (problem.file === file) expect(problem.line).toBeLessThanOrEqual(content.split('\n').length);
            expect(problem.message).not.toBe('');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
