import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../src/app/index.ts';
import { type Reading, readingSchema, type Span } from '../../src/core/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** Every span that a reading states, with the name of its list. */
function spansOf(reading: Reading): [string, Span][] {
  const lists = [
    'furniture',
    'sentences',
    'mentions',
    'times',
    'places',
    'quantities',
    'statements',
    'links',
    'questions',
    'notes',
  ] as const;
  const spans: [string, Span][] = lists.flatMap((name) =>
    reading[name].map((one): [string, Span] => [name, one]),
  );
  for (const statement of reading.statements) {
    spans.push(['trigger', statement.trigger]);
    if (statement.cue !== undefined) spans.push(['cue', statement.cue]);
    for (const voice of statement.attribution) spans.push(['attribution', voice]);
  }
  for (const link of reading.links) spans.push(['link cue', link.cue]);
  return spans;
}

function expectSound(text: string, reading: Reading): void {
  readingSchema.parse(reading);
  for (const [name, { start, end }] of spansOf(reading)) {
    expect(start, name).toBeLessThanOrEqual(end);
    expect(end, name).toBeLessThanOrEqual(text.length);
  }
  const mentions = new Set(reading.mentions.map((mention) => mention.id));
  const statements = new Set(reading.statements.map((statement) => statement.id));
  for (const statement of reading.statements) {
    expect(statement.trigger.end).toBeGreaterThan(statement.trigger.start);
    for (const id of [...statement.sources, ...statement.targets]) expect(mentions).toContain(id);
    for (const { who } of statement.attribution)
      if (who !== null && who !== 'author') expect(mentions).toContain(who);
    if (statement.time !== undefined) expect(reading.times.map((time) => time.id)).toContain(statement.time);
    if (statement.place !== undefined)
      expect(reading.places.map((place) => place.id)).toContain(statement.place);
  }
  for (const link of reading.links)
    expect([...statements]).toEqual(expect.arrayContaining([link.from, link.to]));
  for (const place of reading.places) expect(mentions).toContain(place.mention);
}

const UGLY = [
  'Baghdad',
  'said',
  'the',
  'SDF',
  '"',
  '“',
  '”',
  '(',
  ')',
  ',',
  '.',
  '…',
  '—',
  '\n\n',
  '\n',
  '17 May 2025',
  '1,905',
  'if',
  'unless',
  'would',
  'not',
  'because',
  '\u202eقالت بغداد\u202c',
  '👩‍🚒',
  '\ud800',
  '\0',
  '\t|\t',
  'http://x.example/a?b=c',
  'al‑Hol',
  'x'.repeat(300),
];

describe('a reading', () => {
  it('is sound for any text at all: valid, spans inside, ids that exist', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...UGLY), fc.string({ unit: 'binary', maxLength: 20 })), {
          maxLength: 60,
        }),
        async (parts) => {
          const text = `Iraq opened it. ${parts.join(' ')}`;
          expectSound(text, await reader.read({ text, date: '2025-06-17' }));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the same bytes twice, and whatever was read between', async () => {
    const document = {
      text: 'Officials in Damascus fear that the camp at al-Hol, with 40,000 people, could collapse in May.',
      date: '2025-04-18',
    };
    const first = JSON.stringify(await reader.read(document));
    await reader.read({ text: 'Something else was said. '.repeat(50) });
    expect(JSON.stringify(await reader.read(document))).toBe(first);
  });

  it('reads no furniture as statement, name or time', async () => {
    const text =
      'Crossing Opens\n\nCrossing Opens\n\nIraq opened the crossing on Sunday, and lorries passed at once, officials said.\n\nPhoto: Anna Writer, 3 May 2024\n\nTurkey Bombs Village in Friday Raid\n\nTurkey Bombs Village in Friday Raid';
    const reading = await reader.read({ text, date: '2025-06-17' });
    expectSound(text, reading);
    for (const list of [reading.mentions, reading.times, reading.statements, reading.places]) {
      expect(list.filter((one) => one.start > text.indexOf('Photo'))).toEqual([]);
    }
  });

  it('keeps a text in another language, and does not read it', async () => {
    const reading = await reader.read({
      text: 'أعلنت بغداد يوم الأحد إعادة فتح المعبر الحدودي مع سوريا بعد سنوات من الإغلاق.',
    });
    expect(reading).toMatchObject({
      language: 'ar',
      read: false,
      sentences: [],
      mentions: [],
      statements: [],
    });
  });

  it('of the seed page marks the soldiers, the border, the day of the summit and the refugees', async () => {
    const path = process.env.VEDETTE_SEED;
    if (path === undefined) return;
    const text = readFileSync(path, 'utf8');
    const reading = await reader.read({ text });
    expectSound(text, reading);
    const quantities = reading.quantities.map(({ value, unit, bound }) => [value, unit, bound]);
    expect(quantities).toContainEqual([1905, 'soldier', undefined]);
    expect(quantities).toContainEqual([600, 'km', undefined]);
    expect(quantities).toContainEqual([270000, 'refugee', 'over']);
    expect(reading.times.map((time) => time.value)).toContain('2025-05-17');
    // Without a publication date the weekday stays a weekday.
    expect(reading.times.find((time) => text.slice(time.start, time.end).endsWith('Friday'))?.value).toBe(
      'XXXX-WXX-5',
    );
  });
});
