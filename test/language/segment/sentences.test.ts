import { describe, expect, it } from 'vitest';
import { sentencesOf } from './cut.ts';

/** Sentences of a text as strings. */
function sentences(text: string, furniture: readonly { start: number; end: number }[] = []): string[] {
  return sentencesOf(text, furniture).map(({ start, end }) => text.slice(start, end));
}

/** One test a text: it has so many sentences. */
const counts = (title: string, cases: readonly (readonly [text: string, count: number])[]): void =>
  it.each(cases)(title, (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

describe('sentences', () => {
  it('does not end at abbreviations, initials, or figures', () => {
    const text = 'Gen. J. M. Haddad met Dr. Aziz at 3.30 p.m. on Jan. 4 in St. Petersburg.';
    expect(sentences(text)).toEqual([text]);
  });

  it('ends after a closing quote', () => {
    expect(sentences('\u201cWe will not go back.\u201d The crowd cheered.')).toEqual([
      '\u201cWe will not go back.\u201d',
      'The crowd cheered.',
    ]);
  });

  it('ends at question and exclamation marks', () => {
    expect(sentences('Who fired first? Nobody knows. Enough!')).toEqual([
      'Who fired first?',
      'Nobody knows.',
      'Enough!',
    ]);
  });

  it('takes a headline and list lines for sentences of their own', () => {
    const text =
      'Border crossing reopens\nThe crossing at Qasr reopened on Monday.\n- lorries first\n- then buses';
    expect(sentences(text)).toEqual([
      'Border crossing reopens',
      'The crossing at Qasr reopened on Monday.',
      '- lorries first',
      '- then buses',
    ]);
  });

  it('reads across lines that are only wrapped', () => {
    const text =
      'The committee said that the talks would go on until both\nsides had agreed on who should guard the prisons, and\nthat nobody would leave before then.';
    expect(sentences(text)).toEqual([text]);
  });

  it('parts at empty lines even without a full stop', () => {
    expect(sentences('Talks on oil\n\nTalks on water')).toEqual(['Talks on oil', 'Talks on water']);
  });

  it('leaves furniture out, and never reads across it', () => {
    const text = 'The minister said Advertisement he would resign.';
    const start = text.indexOf('Advertisement');
    expect(sentences(text, [{ start, end: start + 13 }])).toEqual(['The minister said', 'he would resign.']);
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '\n\n\t', '\u200b\ufeff']) expect(sentences(text)).toEqual([]);
    expect(sentences('abc', [{ start: 0, end: 3 }])).toEqual([]);
  });
});

describe('sentence ends that need no full stop of their own', () => {
  it('are around a line of date', () => {
    expect(
      sentences('Talks on the dam end without a deal Friday, May 7, 2021 Officials left the hotel at noon.'),
    ).toEqual([
      'Talks on the dam end without a deal',
      'Friday, May 7, 2021',
      'Officials left the hotel at noon.',
    ]);
  });

  it('are not around a date within a sentence', () => {
    const text = 'They met on Friday, May 7, 2021 Monday was quieter.';
    expect(sentences(text)[0]).not.toBe('They met on');
    expect(sentences('They met again on Friday, May 7, 2021, in Erbil.').length).toBe(1);
  });

  it('are after an abbreviation where a small word begins with a capital', () => {
    expect(sentences('He flew to the U.S. The talks went on.')).toEqual([
      'He flew to the U.S.',
      'The talks went on.',
    ]);
    expect(sentences('The U.S. Treasury and the U.N. Security Council agreed.').length).toBe(1);
  });
});

describe('shortened words', () => {
  counts('are in mid-sentence where what follows says so: %s', [
    ['Under Res. 2254 and Art. 140 of the constitution the vote is due.', 1],
    ['See sec. 3, para. 4 and pp. 12 to 15, vol. 2 of the report.', 1],
    ['Ref. No. S/2024/900 was filed on p. 3.', 1],
    ['An est. 500 people fled, incl. 3 judges, at approx. 5 p.m. Tuesday.', 1],
    ['The road is open from 10:30 a.m. Baghdad time.', 1],
    ['The Dept. of State and the Univ. of Mosul signed with Min. Hussein in the Intl. Zone.', 1],
    ['About 3.5 mln. people, 4 bn. dollars and 50 sq. km. of land were lost.', 1],
    ['Gen. (ret.) Abdul Amir met Lt. Col. (Ret.) H.R. Smith.', 1],
    ['Msgr. Basha, Mme. Curie, Pfc. Jack and Fr. Hanna were there, cf. Table 3.', 1],
    ['The house is owned by Mrs. A.F. Haddad.', 1],
    ["Iraq's No. 2 leader fled. No. 3 stayed.", 2],
    ['U.S. Air Forces Central Command will speak at 10 a.m. Nov. 29.', 1],
    ['“We shot with them,” said Spc. Lorraine Haddad, a gunner.', 1],
  ]);

  counts('end a sentence where what follows begins one: %s', [
    ['The bank lent 30 bn. The dinar fell.', 2],
    ['The bridge was built before World War I. It fell in the second.', 2],
    ['He spoke for 45 min. Officials left.', 2],
    ['See Fig. 3. The rate fell to 2.3 pct. Analysts shrugged.', 3],
    ['You go to 21st St. It is a school.', 2],
    ['Did he agree? No. He refused.', 3],
    ['They met at 5 p.m. Officials left.', 2],
  ]);
});

describe('notes', () => {
  it.each([
    'The wheat was cheap.3',
    'The wheat was cheap.[3]',
    'The wheat was “cheap.” [3]',
    'The wheat was cheap.[2][3]',
    'The wheat was cheap. 3',
  ])('stay with the sentence before them: %s', (noted) => {
    expect(sentences(`${noted} The officials said so.`)).toEqual([noted, 'The officials said so.']);
  });

  it('are not the number of a thing', () => {
    expect(sentences('The bridge, No.3 Officials said, is shut.')).toHaveLength(1);
  });
});

describe('what has run together', () => {
  counts('a caption or headline and the sentence after it: %s', [
    ['Minister Salim Nasser with the head of Party of Dawn In the north, farmers blocked the road.', 2],
    ['Erbil, Iraq On Monday, the council met again.', 2],
    ['The list grows longer every month We now have forty names.', 2],
    ['The band played songs from In the Dark.', 1],
    ['He said “we saw In the morning” twice.', 1],
    ['The Sunday paper The Observer said so.', 1],
  ]);

  it('is not a colon and what it announces', () => {
    expect(
      sentencesOf('After a long night the council agreed on one point: Salaries will be paid.'),
    ).toHaveLength(1);
  });

  it('is a quotation set apart with its speaker', () => {
    const quote = '“So far it is a draw. But the game is long.”';
    for (const speaker of [' - Rima Haddad', ' Rima Haddad, lawyer', '\u2014 Rima Haddad'])
      expect(sentencesOf(`${quote}${speaker}`), speaker).toHaveLength(1);
    expect(sentencesOf('They laugh about it. But the game is long. — Rima Haddad')).toHaveLength(2);
    expect(sentencesOf(`${quote} Rima Haddad left the room.`).length).toBeGreaterThan(1);
  });
});

describe('datelines', () => {
  it.each([
    'BAGHDAD –',
    'DEIR EZ-ZOR, Syria, March 14 (Levant Wire) –',
    'AL-HASAKAH —',
    'NEW DELHI -',
    'BAGHDAD/ANKARA –',
    'PONCHATOULA, La. --',
    'Deir ez-Zor, Syria –',
    'New York, 7 March 2025 -',
    'Geneva/Damascus (5 March 2025) –',
  ])('stand by themselves: %s', (dateline) => {
    for (const story of [
      'Trucks crossed the bridge.',
      '“We stay,” he said.',
      'J.K. Haddad left.',
      'UN officials met.',
    ])
      expect(sentences(`${dateline} ${story}`), story).toEqual([dateline, story]);
  });

  it.each([
    'IRAQ – TURKEY TALKS END',
    'HTS-led forces – The Group – left.',
    'UN – The council met.',
    'U.S. - Iraq talks end',
  ])('are not: %s', (text) => expect(sentences(text)).toEqual([text]));
});

describe('full stops that are not ends', () => {
  counts('%s', [
    ['They asked Prof. Layla Hamdan about it. She did not answer.', 2],
    ['The report names Brig. Omar Saleh and Amb. Nada Karim. Both deny it.', 2],
    ['It was signed by Samir D. Haddad. Nobody else was there.', 2],
    ['She took her M.Sc. in Mosul. He stayed.', 2],
    ['They hold several border posts (e.g. The Gate and Tell Abyad). Others are closed.', 2],
  ]);
});
