import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../../src/language/index.ts';

const ENGLISH = [
  'The ministry said on Monday that the crossing would reopen within a week, and that lorries had been waiting there.',
  'Army closes northern border crossing after shelling',
  'Iraq, Turkey agree to restart pipeline',
  'Prime minister resigns',
  'Oil slides',
];
const OTHER: readonly (readonly [string, string])[] = [
  [
    'de',
    'Das Ministerium teilte am Montag mit, dass der Grenzübergang innerhalb einer Woche wieder geöffnet werde.',
  ],
  ['de', 'Regierung schließt Grenzübergang nach Beschuss im Norden'],
  ['fr', 'Le ministère a déclaré lundi que le poste-frontière rouvrirait dans une semaine.'],
  ['fr', 'Le premier ministre a démissionné mardi soir'],
  ['es', 'El ministerio dijo el lunes que el paso fronterizo se abriría de nuevo dentro de una semana.'],
  ['tr', 'Bakanlık pazartesi günü sınır kapısının bir hafta içinde yeniden açılacağını söyledi.'],
  ['ar', 'قالت الوزارة يوم الاثنين إن المعبر سيفتح من جديد خلال أسبوع'],
  ['ru', 'Министерство сообщило в понедельник, что пункт пропуска откроется через неделю'],
];

describe('recogniseLanguage', () => {
  for (const text of ENGLISH) {
    it(`reads as English: ${text.slice(0, 40)}`, async () => {
      expect((await recogniseLanguage(text)).language).toBe('en');
    });
  }

  for (const [language, text] of OTHER) {
    it(`does not read as English: ${text.slice(0, 40)}`, async () => {
      expect(await recogniseLanguage(text)).toEqual({ language, reliable: true });
    });
  }

  it('tells an article by its body, not by the English words it quotes', async () => {
    const [, german] = OTHER[0] ?? ['', ''];
    const quoting = `${`${german} `.repeat(6)}He called it "the deal of the century". ${`${german} `.repeat(6)}`;
    expect((await recogniseLanguage(quoting)).language).toBe('de');
  });

  it('keeps an English article English that quotes another language', async () => {
    const [, german] = OTHER[0] ?? ['', ''];
    expect((await recogniseLanguage(`${`${ENGLISH[0]} `.repeat(8)}${german}`)).language).toBe('en');
  });

  it('says und of a text without letters', async () => {
    for (const text of ['', ' \n\t', '1,234 – 5%', '🇮🇶🚧', '\ud800'])
      expect(await recogniseLanguage(text)).toEqual({ language: 'und', reliable: false });
  });

  it('never fails, and answers the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const first = await recogniseLanguage(text);
        expect(first.language).toMatch(/^[a-z]{2,3}$/);
        expect(await recogniseLanguage(text)).toEqual(first);
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
