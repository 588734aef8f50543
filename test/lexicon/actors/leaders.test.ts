import { describe, expect, it } from 'vitest';
import {
  LEADERS_AFRICA_ASIA,
  LEADERS_BEYOND_COUNTRIES,
} from '../../../src/lexicon/actors/data/leaders-africa-asia.ts';
import { LEADERS_AMERICAS_EUROPE } from '../../../src/lexicon/actors/data/leaders-americas-europe.ts';
import { createLexicon } from '../../../src/lexicon/actors/index.ts';
import { leaders } from '../../../src/lexicon/actors/leaders.ts';
import { surnameOf, surnameSetting } from '../../../src/lexicon/actors/surnames.ts';

const lexicon = createLexicon();
const codesOn = (words: string, day: string) => lexicon.lookup(words, day)?.codes;

describe('leaders', () => {
  it('have terms that begin before they end', () => {
    const cells = [LEADERS_AMERICAS_EUROPE, LEADERS_AFRICA_ASIA, LEADERS_BEYOND_COUNTRIES]
      .flatMap((table) => table.trim().split('\n'))
      .flatMap((row) => row.slice(row.indexOf(' ') + 1).split('; '));
    expect(cells.length).toBeGreaterThan(900);
    for (const cell of cells) {
      const years = /^\D.* (\d{4})-(\d{4})?(?: [A-Z]{3})?$/u.exec(cell);
      expect(years, cell).not.toBeNull();
      if (years?.[2] !== undefined) expect(Number(years[2]), cell).toBeGreaterThanOrEqual(Number(years[1]));
    }
  });

  it('hold one office of a country at a time, so that no two terms of one person there overlap', () => {
    for (const { entry } of leaders((name) => name)) {
      const held = entry.codes.filter(({ code }) => !code.endsWith('ELI'));
      for (const [at, { code, from, to }] of held.entries())
        for (const other of held.slice(at + 1)) {
          if (other.code.slice(0, 3) !== code.slice(0, 3)) continue;
          const overlaps = (to ?? '9999') > (other.from ?? '0') && (other.to ?? '9999') > (from ?? '0');
          expect(
            overlaps,
            `${entry.name} ${code} ${from}-${to}, ${other.code} ${other.from}-${other.to}`,
          ).toBe(false);
        }
    }
  });

  it('govern while they hold office, and are of the elite between and after', () => {
    expect(codesOn('Silvio Berlusconi', '2003-01-01')).toEqual(['ITAGOV']);
    expect(codesOn('Silvio Berlusconi', '1998-01-01')).toEqual(['ITAELI']);
    expect(codesOn('Silvio Berlusconi', '2015-01-01')).toEqual(['ITAELI']);
    expect(codesOn('Morgan Tsvangirai', '2003-01-01')).toEqual(['ZWEOPP']);
    expect(codesOn('Morgan Tsvangirai', '2010-01-01')).toEqual(['ZWEGOV']);
    expect(codesOn('Javier Solana', '1993-01-01')).toEqual(['ESPGOV']);
    expect(codesOn('Javier Solana', '1997-06-01')?.[0]).toBe('IGONAT');
  });
});

describe('groups that are not one another', () => {
  it('are entries of their own', () => {
    const entity = (words: string) => lexicon.lookup(words)?.entity;
    for (const [one, other] of [
      ['ULFA', 'Hizbul Mujahideen'],
      ['MILF', 'Abu Sayyaf'],
      ['Northern Alliance', 'Haqqani network'],
      ['Real IRA', 'Ulster Volunteer Force'],
      ['African National Congress', 'Inkatha'],
      ['Likud', 'Kadima'],
      ['North Yemen', 'South Yemen'],
      ['Abkhazia', 'South Ossetia'],
    ] as const) {
      expect(entity(one), one).toBeDefined();
      expect(entity(other), other).toBeDefined();
      expect(entity(one)).not.toBe(entity(other));
    }
    expect(entity('United Liberation Front of Asom')).toBe(entity('ULFA'));
  });
});

describe('surnames', () => {
  it('are the last word with its particles, the first where names begin with it, none of a title', () => {
    expect(surnameOf('Hans van den Broek', 'NLD')).toBe('van den Broek');
    expect(surnameOf('Bashar al-Assad', 'SYR')).toBe('al-Assad');
    expect(surnameOf('Jiang Zemin', 'CHN')).toBe('Jiang');
    expect(surnameOf('Ferdinand Marcos Jr.', 'PHL')).toBe('Marcos');
    expect(surnameOf('King Hussein', 'JOR')).toBeUndefined();
    expect(surnameOf('Najibullah', 'AFG')).toBeUndefined();
  });

  it('stand after a title, alone, or as part of a longer name', () => {
    const setting = (text: string, name: string) => {
      const start = text.indexOf(name);
      return surnameSetting(text, start, start + name.length);
    };
    expect(setting('President Chirac said', 'Chirac')).toBe('titled');
    expect(setting('On Monday Chirac said', 'Chirac')).toBe('part');
    expect(setting('But Chirac said', 'Chirac')).toBe('alone');
    expect(setting('he met Chirac Tuesday', 'Chirac')).toBe('alone');
    expect(setting('Claude Chirac said', 'Chirac')).toBe('part');
    expect(setting('at Chirac Hall', 'Chirac')).toBe('part');
  });

  it('that many people bear name a leader only after a title', () => {
    expect(lexicon.findNames('Prime Minister Brown resigned.', '2009-01-01')[0]?.codes).toEqual(['GBRGOV']);
    expect(lexicon.findNames('Brown resigned.', '2009-01-01')).toEqual([]);
  });
});
