import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { type Ran, ROOT, vedette } from '../support/command-line.ts';
import { newFile, newFolder } from '../support/folder.ts';

/** One clear sentence or two, no stack, and a non-zero exit. */
function expectRefusal(ran: Ran, pattern: RegExp): void {
  expect(ran.err).toMatch(pattern);
  expect(ran.err).not.toMatch(/\n\s+at /);
  expect(ran.err.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(ran.code).toBe(1);
}

describe('bad input: read', () => {
  it.each([
    ['an empty file', () => newFile('a.txt', ''), /a\.txt is empty/],
    ['white space alone', () => newFile('a.txt', ' \n\t\n'), /a\.txt is empty/],
    ['a binary file', () => newFile('a.txt', new Uint8Array([1, 0, 2, 0])), /binary file/],
    ['a cut-off PDF', () => newFile('a.pdf', '%PDF-1.7\n'), /a broken or cut-off PDF/],
    ['a page without text', () => newFile('a.html', '<!doctype html><p></p>'), /holds no text/],
    ['a file that is not there', () => join(newFolder(), 'none.txt'), /does not exist/],
    ['a folder', () => newFolder(), /is a folder/],
  ])('%s', async (_, make, pattern) => {
    expectRefusal(await vedette(['read', make()]), pattern);
  });

  it('a file of 50 MB', async () => {
    const path = newFile('big.txt', '');
    closeSync(openSync(path, 'w'));
    truncateSync(path, 50 * 1024 * 1024);
    expectRefusal(await vedette(['read', path]), /50 MB; one document may have 20 MB/);
  });

  it('reads the other files and says which one failed', async () => {
    const good = newFile('good.txt', 'Iraq reopened the crossing on Sunday.');
    const ran = await vedette(['read', '--json', newFile('bad.txt', ''), good]);
    expectRefusal(ran, /bad\.txt is empty/);
    expect(JSON.parse(ran.out)).toMatchObject({ read: true });
  });

  it('a date that is not in the calendar', async () => {
    const ran = await vedette(['read', '--date', '2025-02-30', newFile('a.txt', 'x')]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/day of the calendar/);
  });
});

describe('bad input: standard input', () => {
  it.each([
    ['nothing', ['-'], '', /Standard input is empty/],
    ['twice', ['-', '-'], 'x', /can be read once/],
    ['a name without it', ['a.txt', '--name', 'b.txt'], '', /--name is the name of standard input/],
  ])('%s', async (_, paths, input, pattern) => {
    const ran = await vedette(['add', ...paths, '--data', newFolder()], input);
    expect(ran.err).toMatch(pattern);
    expect(ran.code).toBe(1);
  });
});

describe('bad input: situation, store, port', () => {
  it('a misspelt key names file, line and what was expected', async () => {
    const folder = newFolder();
    const source = join(ROOT, 'situations', 'iraq-syria');
    for (const name of readdirSync(source))
      if (name.endsWith('.yaml')) copyFileSync(join(source, name), join(folder, name));
    writeFileSync(join(folder, 'sources.yaml'), '- id: one\n  nmae: One\n  url: https://one.example/\n');
    const ran = await vedette(['list', '--situation', folder, '--data', newFolder()]);
    expectRefusal(ran, /sources\.yaml line [12]: .*nmae/);
  });

  it('a folder that is no situation', async () => {
    expectRefusal(
      await vedette(['list', '--situation', newFolder(), '--data', newFolder()]),
      /no situation\.yaml/,
    );
    expectRefusal(await vedette(['list', '--situation', join(newFolder(), 'x')]), /does not exist/);
  });

  it('a data folder that cannot be made', async () => {
    const file = newFile('a', 'x');
    expectRefusal(await vedette(['list', '--data', join(file, 'data')]), /data folder .* cannot be made/);
  });

  it('a store of a newer schema', async () => {
    const data = newFolder();
    const database = new Database(join(data, 'iraq-syria.db'));
    database.exec('create table something (x); pragma user_version = 999');
    database.close();
    expectRefusal(await vedette(['list', '--data', data]), /newer Vedette \(schema 999/);
  });

  it('a port in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ran = await vedette(['start', '--no-examples', '--port', String(port), '--data', newFolder()]);
    server.close();
    expectRefusal(ran, /Port \d+ on 127\.0\.0\.1 is in use/);
  });

  it('an init over a folder that holds something', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'x'), 'x');
    expectRefusal(await vedette(['init', 'there'], undefined, folder), /not empty/);
  });

  it('an unknown document, and signs that are no id', async () => {
    const data = newFolder();
    expectRefusal(await vedette(['show', 'ffff', '--data', data]), /No document "ffff"/);
    expectRefusal(await vedette(['show', "x' or 1=1", '--data', data]), /No document/);
  });

  it('a lexicon line that is wrong names its line', async () => {
    const lexicon = newFile('names.jsonl', '{"name": "One", "type": "person"}\n{"nam": 1}\n');
    expectRefusal(
      await vedette(['read', '--lexicon', lexicon, '--json', newFile('a.txt', 'x y z.')]),
      /names\.jsonl line 2/,
    );
  });
});
