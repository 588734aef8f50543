import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOutPage, takeText } from '../../../src/intake/index.ts';

/** Lines that begin with "# " are furniture; the mark is taken off before the text is read. */
function page(...lines: readonly string[]): { text: string; furniture: string[] } {
  const bare = lines.map((line) => line.replace(/^# /, ''));
  return {
    text: bare.join('\n\n'),
    furniture: lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2)),
  };
}

const marked = (text: string) => layOutPage(text).furniture.map(({ start, end }) => text.slice(start, end));

const REPORT = [
  'Engineers began to empty the reservoir above Shahrban on Tuesday after a crack had been found in the wall of the dam, the water authority said.',
  'The crack is four metres long and was seen by a guard at dawn. Engineers measured it twice and ordered the gates opened at noon, although farmers downstream had not yet brought in their barley.',
  'Families in three villages were told to move their animals to higher ground. Some refused to leave, because the same warning had come in the spring and nothing had happened then.',
  'The governor promised that the water authority would pay for lost barley. He named no sum, and the farmers’ union said that it had heard such promises before.',
  'Whether the wall can be mended is not clear. A team from the university is to inspect the dam next week, when the level of the reservoir has sunk by another nine metres.',
] as const;

const KEPT: readonly (readonly [string, readonly string[]])[] = [
  ['crossheads', ['A crack at dawn', 'Barley under water']],
  [
    'short paragraphs and speech',
    ['Nobody was hurt.', '“We have seen this before,” said one of the farmers.'],
  ],
  ['a list', ['- three villages were warned', '- forty families left', '- eleven stayed behind']],
  ['questions and answers', ['Q: Is the dam safe?', 'A: Today it is. Ask me again in the autumn.']],
  ['rows of a table', ['Village | Families | Left', 'Shahrban | 212 | 40', 'Tel Asmar | 97 | 0']],
  ['verse', ['The water rose behind the wall', 'and no one in the valley slept,']],
];

describe('lines of a pasted page in wordings that no rule knows', () => {
  it('takes menus, credits, letters, lone teasers and blocks of other stories, and nothing of the article', () => {
    const { text, furniture } = page(
      '# Our region',
      '# Money & markets',
      '# Chess',
      'Crack in dam wall forces evacuation of three villages',
      '# Reported by Jonas Lind and Huda Saleh',
      '# 3 Sept 2025 at 6.40 pm',
      '# 17 replies',
      '# Pass it to a friend',
      REPORT[0],
      '# Taken from the air by Elif Demir for Gulf Observer',
      REPORT[1],
      '# LOOK BACK: How the old bridge of Kufa was saved',
      REPORT[2],
      '# Let our Monday letter bring you the week: one e-mail, no adverts.',
      REPORT[3],
      '# Striker signs new contract with Basra club',
      REPORT[4],
      '# Readers went on to',
      '# Ministers fly to Muscat for talks on fishing rights',
      '# Ten recipes for a hot evening',
      '# We set cookies. Fine by me',
      '# Gulf Observer 2025, no reuse without our consent',
    );
    expect(marked(text)).toEqual(furniture);
  });

  it.each(KEPT)('keeps %s of the article on a page full of furniture', (_, own) => {
    const { text, furniture } = page(
      '# Sections',
      '# Log in',
      'Crack in dam wall forces evacuation of three villages',
      '# Jonas Lind, Gulf Observer',
      REPORT[0],
      REPORT[1],
      ...own,
      REPORT[2],
      '# Subscribe to our weekly letter',
      REPORT[3],
      REPORT[4],
      '# Share this story',
      '# More from Gulf Observer',
      '# Striker signs new contract with Basra club',
    );
    expect(marked(text)).toEqual(furniture);
  });

  it('reads the day from a line that only the trees know for a byline', () => {
    const { text } = page(
      '# Sections',
      '# Log in',
      'Crack in dam wall forces evacuation of three villages',
      '# Jonas Lind for Gulf Observer, 3 September 2025',
      ...REPORT,
      '# Share this story',
    );
    expect(takeText(text)).toMatchObject({
      title: 'Crack in dam wall forces evacuation of three villages',
      date: '2025-09-03',
    });
  });

  it('leaves a text with nothing of the web as it is', () => {
    const texts = [
      [
        'Field note, Shahrban',
        REPORT[0],
        'To do',
        'ask the guard who saw it first',
        'map of the canals',
        REPORT[1],
      ],
      ['Dear Huda,', REPORT[1], 'I hope you are well. Let us talk on Monday.', 'Yours', 'Jonas'],
      ['Summary', REPORT[0], 'Security', REPORT[2], 'Outlook', REPORT[4]],
      [
        REPORT[0],
        'Day one: the crack is found',
        'Day two: the gates are opened',
        'Day nine: the level sinks',
        REPORT[3],
      ],
      ['You asked for our view of the dam.', REPORT[1], 'We would not sleep below it.', REPORT[4]],
    ];
    for (const lines of texts) expect(marked(lines.join('\n\n'))).toEqual([]);
  });

  it('keeps every paragraph of the examples, with what stands around some of them', () => {
    const folder = join('situations', 'iraq-syria', 'examples');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    for (const whole of texts) {
      const body = whole.replace(/^---\n[\s\S]*?\n---\n/u, '');
      const prose = body.split('\n').filter((line) => line.split(' ').length > 12);
      expect(marked(body).filter((line) => prose.includes(line))).toEqual([]);
    }
  });

  it('leaves paragraphs that are wrapped at a column whole', () => {
    const wrapped = REPORT.map((one) => one.replace(/(.{50,60}) /g, '$1\n')).join('\n\n');
    const text = `Crack in dam wall forces evacuation\n\n${wrapped}\n\nShare this story\n\nSubscribe to our newsletter`;
    expect(marked(text)).toEqual(['Share this story', 'Subscribe to our newsletter']);
  });

  it('does not ask the trees in another language', () => {
    const french = [
      'Une fissure dans le barrage force trois villages à partir',
      'Les ingénieurs ont commencé mardi à vider le réservoir après la découverte d’une fissure dans le mur, selon les autorités.',
      'Une longue nuit',
      'Les familles de trois villages ont été priées de conduire leurs bêtes sur les hauteurs, mais certaines ont refusé de partir.',
      'Subscribe',
      'Share',
    ].join('\n\n');
    expect(marked(french)).toEqual(['Subscribe', 'Share']);
  });

  it('takes time in proportion to the text: paragraphs, short lines and one long line', () => {
    const started = performance.now();
    layOutPage(`${REPORT.join('\n\n')}\n\nShare this story\n\n`.repeat(3000));
    layOutPage(`${REPORT.join('\n')}\n`.repeat(1500));
    layOutPage(`${REPORT[0]}\n${'Share\nIraq | Syria\n'.repeat(5000)}`);
    layOutPage(`${'a, '.repeat(1_700_000)}\n${REPORT[0]}`);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
