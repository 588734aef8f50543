import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** Who tells the statement of `word`, from the outermost voice to the innermost; null for the author. */
async function voicesOf(text: string, word: string): Promise<(string | null)[]> {
  const reading = await reader.read({ text, date: '2025-04-18' });
  const name = new Map(reading.mentions.map((one) => [one.id, text.slice(one.start, one.end)]));
  const at = text.indexOf(word);
  const statement = reading.statements.find(({ trigger }) => trigger.start === at);
  return statement?.attribution.map(({ who }) => (who && name.get(who)) ?? null) ?? [];
}

describe('voices', () => {
  it('of a clause behind ";" tell that clause alone', async () => {
    const text = 'One bloc called the talks premature; another said that the army had left.';
    expect(await voicesOf(text, 'called')).toEqual([null]);
    expect(await voicesOf(text, 'left')).toEqual(['another']);
  });

  it('behind two clauses tell both', async () => {
    const text = 'No bank will lend and no insurer will cover the work, lawyers warn.';
    expect(await voicesOf(text, 'lend')).toEqual(['lawyers']);
    expect(await voicesOf(text, 'cover')).toEqual(['lawyers']);
  });

  it('are named where they stand between what they say and their verb', async () => {
    const text =
      "Prime Minister Samir Haddad and Syria's interim president, Ahmad al-Sharaa, held their first talks on Thursday in the Qatari capital, officials of the three countries said on Friday.";
    expect(await voicesOf(text, 'talks')).toEqual(['officials of the three countries']);
  });

  it('begin with who denies it, wherever in the sentence', async () => {
    expect(await voicesOf('Washington says Tehran armed the militia, which Iran denies.', 'armed')).toEqual([
      'Iran',
      'Washington',
    ]);
    expect(await voicesOf('Rebels say that the army used gas; Damascus denies it.', 'used')).toEqual([
      'Damascus',
      'Rebels',
    ]);
  });

  it('begin with who denies it in the next sentence', async () => {
    const gas = 'Rebels say that the army used gas in the town. Damascus denies it.';
    expect(await voicesOf(gas, 'used')).toEqual(['Damascus', 'Rebels']);
    const radio =
      'A Mosul radio station reported that guards had beaten prisoners and burned their letters. The ministry rejected the report as baseless.';
    expect(await voicesOf(radio, 'beaten')).toEqual(['The ministry', 'A Mosul radio station']);
    expect(await voicesOf(radio, 'burned')).toEqual(['The ministry', 'A Mosul radio station']);
    const plan = 'Rebels say that the army used gas in the town. Damascus rejected the plan.';
    expect(await voicesOf(plan, 'used')).toEqual(['Rebels']);
  });
});
