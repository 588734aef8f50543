import { beforeAll, describe, expect, it } from 'vitest';
import { statementRowSchema } from '../../src/api/index.ts';
import { vedette } from '../support/command-line.ts';
import { newFile, newFolder } from '../support/folder.ts';

const TEXT = `---
title: "=A crossing"
---
Iraq reopened the crossing on Sunday. Baghdad plans to send guards to the border on 30 June 2025.
Damascus fears that smugglers will use the road.`;

describe('vedette statements and vedette calendar', () => {
  const data = newFolder();
  const ask = (...args: string[]) => vedette([...args, '--data', data]);
  beforeAll(async () => {
    const ran = await ask('add', newFile('a.txt', TEXT), '--date', '2025-06-17', '--source', 'Border Desk');
    expect(ran.code).toBe(0);
  });

  it('list what is said with its status and where it stands', async () => {
    const ran = await ask('statements', 'text:smugglers');
    expect(ran.out).toMatch(/^feared +smugglers will use the road/m);
    expect(ran.out).toContain('2025-06-17 · Border Desk · “=A crossing”');
    expect(ran.out).toMatch(/\n\d statements?\n$/);
    expect(ran.code).toBe(0);
  });

  it('give JSON lines in the shape of the API', async () => {
    const ran = await ask('statements', '--json', 'status:occurred');
    const rows = ran.out
      .trim()
      .split('\n')
      .map((line) => statementRowSchema.parse(JSON.parse(line)));
    expect(rows.map(({ quote }) => quote)).toContain('Iraq reopened the crossing on Sunday');
  });

  it('give CSV in which nothing can be calculated', async () => {
    const ran = await ask('statements', '--csv', '"reopened the crossing"');
    const lines = ran.out.trim().split('\r\n');
    expect(lines[0]).toMatch(/^date,status/);
    expect(lines.length).toBeGreaterThan(1);
    expect(ran.out).toContain(",'=A crossing,");
  });

  it('list what lies ahead, within two dates', async () => {
    const all = await ask('calendar');
    expect(all.out).toMatch(/^2025-06-30 +(?:planned|scheduled) +\S/m);
    expect(all.out).not.toContain('reopened');
    expect((await ask('calendar', '--from', '2025-07')).out).toBe('0 statements\n');
    expect((await ask('calendar', '--to', '2025-06-29')).out).toBe('0 statements\n');
  });

  it('point at the place where a query goes wrong', async () => {
    const ran = await ask('statements', 'actor:irq', 'state:denied');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('character 11: unknown field "state"');
    expect(ran.err).toContain(`actor:irq state:denied\n${' '.repeat(10)}^^^^^`);
  });

  it.each([
    [['calendar', '--from', 'spring'], 'expected a year, month or day'],
    [['statements', '--json', '--csv'], 'not both'],
    [['statements', 'track:nowhere'], 'unknown track "nowhere"'],
  ])('refuse %j in one sentence', async (args, words) => {
    const ran = await ask(...args);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(words);
  });
});
