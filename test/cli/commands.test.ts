import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../src/core/index.ts';
import { vedette } from '../support/command-line.ts';
import { fileText } from '../support/event-rows.ts';
import { newFile, newFolder } from '../support/folder.ts';

const TEXT =
  'Iraq reopened the crossing on Sunday. Officials in Damascus said that 1,200 families might return.';

describe('vedette read', () => {
  it('prints a report with what was said and how sure', async () => {
    const ran = await vedette(['read', '--date', '2025-06-17', newFile('a.txt', TEXT)]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Statements \(\d+\)/);
    expect(ran.out).toMatch(/occurred\s+Iraq/);
    expect(ran.out).toMatch(/Sunday\s+2025-06-15/);
    expect(ran.out).not.toContain('\x1b');
  });

  it('gives one valid reading a document, one line each, with words and text when asked', async () => {
    const files = [newFile('a.txt', TEXT), newFile('b.txt', 'Baghdad denied the report.')];
    const ran = await vedette(['read', '--json', '--tokens', '--text', ...files]);
    const readings = ran.out
      .trim()
      .split('\n')
      .map((line) => readingSchema.parse(JSON.parse(line)));
    expect(readings.map((reading) => reading.text)).toEqual([TEXT, 'Baghdad denied the report.']);
    expect(readings[0]?.sentences[0]?.tokens?.[0]).toMatchObject({ start: 0, end: 4, lemma: 'Iraq' });
  });

  it('answers JSON lines in order, with an error in the place of a bad line', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: TEXT, date: '2025-06-17' }),
      '{"id": "b", "text":',
      '',
      JSON.stringify({ id: 'c', text: 5 }),
      JSON.stringify({ id: 7, text: 'The talks ended.', url: 'https://one.example/x' }),
      JSON.stringify({ id: 'd', text: '   ' }),
      JSON.stringify({
        id: 'e',
        text: 'Il a plu hier sur toute la région et les routes sont coupées depuis ce matin.',
      }),
    ];
    const ran = await vedette(['read', '--jsonl'], lines.join('\n'));
    const answers = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual(['a', null, 'c', '7', 'd', 'e']);
    expect(answers.map((answer) => answer.error?.code)).toEqual([
      undefined,
      'bad-json',
      'bad-line',
      undefined,
      'empty',
      undefined,
    ]);
    expect(answers[5]).toMatchObject({ language: 'fr', read: false, statements: [] });
    expect(ran.code).toBe(1);
  });

  it('gives the same bytes twice, whatever is read beside it', async () => {
    const one = newFile('a.txt', TEXT);
    const alone = await vedette(['read', '--json', one]);
    const beside = await vedette(['read', '--json', newFile('b.txt', 'Ankara warned of a new front.'), one]);
    expect(beside.out.trim().split('\n')[1]).toBe(alone.out.trim());
  });

  it('reads standard input, and knows names of a lexicon file', async () => {
    const lexicon = newFile(
      'names.jsonl',
      '{"name": "Zorvan Committee", "type": "organisation", "codes": [{"code": "IRQOPP"}]}\n',
    );
    const ran = await vedette(
      ['read', '--json', '--lexicon', lexicon, '-'],
      'The Zorvan Committee met on Monday.',
    );
    const reading = readingSchema.parse(JSON.parse(ran.out));
    expect(reading.mentions).toContainEqual(
      expect.objectContaining({ name: 'Zorvan Committee', codes: ['IRQOPP'] }),
    );
  });
});

describe('vedette add, list, show', () => {
  it('adds a folder once, says what it refused, and shows what was read', async () => {
    const data = newFolder();
    const folder = newFolder();
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'one.txt'), `Crossing opens\n\n${TEXT}`);
    writeFileSync(join(folder, 'deep', 'two.md'), 'Ankara warned of a new front in the north on Monday.');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'picture.png'), 'left alone');
    const first = await vedette([
      'add',
      folder,
      '--data',
      data,
      '--date',
      '2025-06-17',
      '--source',
      'Levant Wire',
    ]);
    expect(first.out).toContain('2 added, 0 known already, 1 refused');
    expect(first.err).toContain('empty.txt is empty');
    expect(first.code).toBe(1);
    const second = await vedette(['add', join(folder, 'one.txt'), '--data', data]);
    expect(second.out).toContain('0 added, 1 known already, 0 refused');
    expect(second.code).toBe(0);
    const listed = await vedette(['list', '--json', '--data', data]);
    const records = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map((record) => record.title)).toContain('Crossing opens');
    expect(records[0]).toMatchObject({ date: '2025-06-17', publisher: 'Levant Wire', example: false });
    const one = records.find((record) => record.title === 'Crossing opens');
    const shown = await vedette(['show', one.id.slice(0, 8), '--json', '--data', data]);
    const { text, ...reading } = JSON.parse(shown.out);
    expect(text).toBe(`Crossing opens\n\n${TEXT}`);
    expect(readingSchema.parse(reading).times[0]).toMatchObject({ value: '2025-06-15' });
  });

  it('finds documents by a query, with the line of each text, and points at what is wrong in it', async () => {
    const data = newFolder();
    const files = [
      newFile('a.txt', `Crossing opens\n\n${TEXT}`),
      newFile('b.txt', 'Ankara warned of a front.'),
    ];
    await vedette(['add', ...files, '--data', data]);
    const listed = await vedette(['list', 'text:"in Damascus"', '--data', data]);
    expect(listed.out).toContain('Officials in Damascus said that 1,200 families might return.');
    expect(listed.out).toMatch(/\n1 document\n/);
    expect(listed.out).not.toContain('Ankara');
    const wrong = await vedette(['list', 'text:a', 'status:dread', '--data', data]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/unknown status "dread"[\s\S]*text:a status:dread\n {14}\^{5}/);
  });

  it('adds what comes on standard input, by the name that it is given', async () => {
    const data = newFolder();
    const marked = `# Crossing opens\n\nIraq **reopened** the crossing on Sunday.`;
    const added = await vedette(
      ['add', '-', '--name', 'note.md', '--date', '2025-06-17', '--data', data],
      marked,
    );
    expect(added.out).toContain('1 added, 0 known already, 0 refused');
    expect(added.code).toBe(0);
    const listed = await vedette(['list', '--json', '--no-examples', '--data', data]);
    const [record] = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(record).toMatchObject({ title: 'Crossing opens', date: '2025-06-17', origin: 'file:note.md' });
    const rows = await vedette(
      ['add', '-', '--data', data],
      fileText('acled', [{}, { event_id_cnty: 'SYR2' }]),
    );
    expect(rows.out).toContain('2 added');
  });

  it('tells what was noticed in a text, when it is added and when it is shown', async () => {
    const data = newFolder();
    const latin = Uint8Array.from('The café at the crossing reopened on Sunday.', (sign) =>
      sign.charCodeAt(0),
    );
    const added = await vedette(['add', '-', '--data', data], latin);
    expect(added.err).toContain('Standard input: The encoding is not said; it is read as windows-1252.');
    const listed = await vedette(['list', '--json', '--no-examples', '--data', data]);
    const { id } = JSON.parse(listed.out);
    expect((await vedette(['show', id, '--data', data])).out).toContain(
      'Noticed: The encoding is not said; it is read as windows-1252.',
    );
  });

  it('reads a known text again when more is stated of it', async () => {
    const data = newFolder();
    const file = newFile('a.txt', TEXT);
    await vedette(['add', file, '--data', data]);
    const again = await vedette(['add', file, '--data', data, '--date', '2025-06-17']);
    expect(again.out).toContain('1 read again');
    const listed = await vedette(['list', '--json', '--data', data]);
    expect(listed.out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(listed.out)).toMatchObject({ date: '2025-06-17' });
  });
});

describe('vedette init, schema', () => {
  it('starts a situation that validates and can be worked in', async () => {
    const folder = newFolder();
    const made = await vedette(['init', 'horn-of-africa'], undefined, folder);
    expect(made.code).toBe(0);
    const listed = await vedette(
      ['list', '--situation', 'horn-of-africa', '--data', 'data'],
      undefined,
      folder,
    );
    expect(listed.out).toContain('No documents');
    expect(listed.code).toBe(0);
  });

  it('prints the JSON Schema of a reading', async () => {
    const ran = await vedette(['schema']);
    expect(JSON.parse(ran.out)).toMatchObject({ title: 'Reading', type: 'object' });
  });
});
