import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordParagraph, writeDocx } from '../../bench/made/zip-writer.ts';
import { listFiles, readBytes } from '../../src/app/files.ts';
import { newFile, newFolder } from '../support/folder.ts';

describe('listFiles', () => {
  it('finds what can be read by ending and by first bytes, and leaves the rest alone', async () => {
    const folder = newFolder();
    const put = (path: string, content: string | Uint8Array) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    };
    put('a.txt', 'x');
    put('deep/b.PDF', 'not one, and told so later');
    put(
      'deep/mail',
      'From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Fri, 18 Apr 2025 09:00:00 +0000\n\nx',
    );
    put('deep/report.bin', writeDocx(wordParagraph('x')));
    put('Story.html', '<!doctype html><p>x</p>');
    put('Story_files/frame.html', '<!doctype html><p>x</p>');
    put('Story_files/style.css', 'p {}');
    put('Other_files/kept.html', '<!doctype html><p>x</p>');
    put('package.json', '{"name": "x"}');
    put('table.csv', 'a,b\n1,2\n');
    put('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff));
    put('.hidden.txt', 'x');
    expect((await listFiles([folder])).map((path) => relative(folder, path))).toEqual([
      'Other_files/kept.html',
      'Story.html',
      'a.txt',
      'deep/b.PDF',
      'deep/mail',
      'deep/report.bin',
    ]);
  });

  it('says in a sentence that a folder holds nothing to read, or a path leads nowhere', async () => {
    await expect(listFiles([newFolder()])).rejects.toThrow(/holds nothing to read/);
    await expect(listFiles([join(newFolder(), 'none')])).rejects.toThrow(/does not exist/);
  });
});

describe('readBytes', () => {
  it('gives a file whole, and refuses a text that is too large before it is loaded', async () => {
    expect(await readBytes(newFile('a.txt', 'abc'))).toEqual(Buffer.from('abc'));
    await expect(readBytes(newFile('b.txt', new Uint8Array(21 * 1024 ** 2).fill(65)))).rejects.toThrow(
      /21 MB; one document may have 20 MB/,
    );
    expect(
      (
        await readBytes(
          newFile('c.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(21 * 1024 ** 2)])),
        )
      ).length,
    ).toBeGreaterThan(21e6);
  });
});
