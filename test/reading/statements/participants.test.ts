import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** Who does what the statement of `word` tells, and to whom, in words of the text: `sources > targets`. */
async function sidesOf(text: string, word: string): Promise<string> {
  const reading = await reader.read({ text, date: '2025-04-18' });
  const name = new Map(reading.mentions.map((one) => [one.id, text.slice(one.start, one.end)]));
  const at = text.indexOf(word);
  const statement = reading.statements.find(({ trigger }) => trigger.start === at);
  if (statement === undefined) return 'not told';
  const words = (ids: readonly string[]) => ids.map((id) => name.get(id)).join(', ');
  return `${words(statement.sources)} > ${words(statement.targets)}`;
}

describe('who does what a noun tells', () => {
  it('is not its possessive where somebody undergoes the deed', async () => {
    expect(
      await sidesOf('Crowds demanded the release of prisoners after Karim Jasim’s arrest.', 'arrest'),
    ).toBe(' > Karim Jasim');
    expect(await sidesOf('Donors discussed Syria’s reconstruction in Brussels.', 'reconstruction')).toBe(
      'Donors > Syria',
    );
    expect(await sidesOf("Israel's assassination of the commander angered Beirut.", 'assassination')).toMatch(
      /^Israel > .*commander/u,
    );
  });

  it('is whom "of" names where the deed is somebody’s', async () => {
    expect(await sidesOf('The council condemned the actions of Iran.', 'actions')).toBe('Iran > ');
  });

  it('is no day and no town', async () => {
    expect(await sidesOf("Last Sunday's protest ended peacefully.", 'protest')).toBe(' > ');
    expect(await sidesOf('The Tikrit riots left three dead.', 'riots')).toBe(' > ');
  });

  it('is who staged it, or went on it', async () => {
    expect(await sidesOf('He missed the rally staged by the union on Monday.', 'rally')).toBe('the union > ');
    expect(await sidesOf('Dockers went on strike five weeks ago.', 'strike')).toBe('Dockers > ');
  });
});

describe('who does what a verb tells', () => {
  it('is shared by joined passives', async () => {
    const text = 'The mayor was kidnapped and beheaded by militants.';
    expect(await sidesOf(text, 'kidnapped')).toBe('militants > The mayor');
    expect(await sidesOf(text, 'beheaded')).toBe('militants > The mayor');
  });

  it('is whoever issued what demands it', async () => {
    expect(await sidesOf('The party issued a statement demanding that the army leave.', 'demanding')).toMatch(
      /^The party > /u,
    );
    expect(
      await sidesOf('Lawyers held a protest demanding the suspension of a policeman.', 'demanding'),
    ).toMatch(/^Lawyers > /u);
  });

  it('is no way of sending', async () => {
    expect(await sidesOf('The passport was returned by mail in May.', 'returned')).toBe(' > The passport');
  });

  it('is the speaker where it is told in the first person', async () => {
    expect(await sidesOf('“I opposed the hold on assistance,” Ali Hassan said.', 'opposed')).toMatch(
      /^Ali Hassan > /u,
    );
    expect(await sidesOf('I opposed the hold, Ali Hassan said.', 'opposed')).not.toMatch(/^Ali Hassan/u);
  });
});

describe('words that tell no deed', () => {
  it('"given" before a state, "when it comes to", the particle of "scale back"', async () => {
    expect(
      await sidesOf('Given Syria’s fragile transition, the outcome remains highly uncertain.', 'Given'),
    ).toBe('not told');
    expect(
      await sidesOf('They favour a cautious approach when it comes to relations with Syria.', 'comes'),
    ).toBe('not told');
    expect(
      await sidesOf('Should Washington scale back its commitment, militants could return.', 'back'),
    ).toBe('not told');
  });
});
