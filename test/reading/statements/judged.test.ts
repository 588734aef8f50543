import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';
import type { Status } from '../../../src/core/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

type Case = [text: string, word: string, status: Status | undefined];

/** One test a case: rules and trained head together tell the word with the status. */
const tells = (cases: readonly Case[]): void =>
  it.each(cases)('%s', async (text, word, status) => {
    const { statements } = await reader.read({ text, date: '2025-04-18' });
    const at = text.indexOf(word);
    const found = statements.find(({ trigger }) => trigger.start < at + word.length && trigger.end > at);
    expect(found?.status).toBe(status);
  });

describe('what is plainly told', () => {
  tells([
    ['The authorities said that rebels had closed the road.', 'closed', 'occurred'],
    ['Residents told the station that soldiers had burned two houses.', 'burned', 'occurred'],
    ['Ankara accused Baghdad of sheltering fighters.', 'accused', 'occurred'],
    ['The army retook the dam on Thursday after a battle that cost nine lives.', 'retook', 'occurred'],
    ['The ministry confirmed that the pipeline had been repaired.', 'repaired', 'occurred'],
    ['Two reports said the convoy reached Hasakah before dawn.', 'reached', 'occurred'],
    ['The prime minister visited Erbil and met the president of the region.', 'visited', 'occurred'],
    ['Officials denied that the army had shelled the village.', 'shelled', 'denied'],
    ['The council will vote on the budget on 4 May.', 'vote', 'scheduled'],
    ['Iraq plans to reopen the crossing.', 'reopen', 'planned'],
    ['The truce may not hold.', 'hold', 'possible'],
    ['No one was killed in the fire.', 'killed', 'negated'],
    ['Prosecutors accuse the mayor of taking bribes. He denies the charges.', 'taking', 'denied'],
    ['The army retook the dam. The rebels deny it.', 'retook', 'occurred'],
  ]);
});

describe('a charge that nobody stands for, a plea, and what is there whatever is said of it', () => {
  tells([
    ['He pleaded guilty to killing two guards.', 'killing', 'occurred'],
    ['She pleaded not guilty to ordering the attack.', 'ordering', 'denied'],
    ['Both are likely to plead guilty to killing two guards.', 'killing', 'possible'],
    ['He will plead guilty to killing two guards.', 'killing', 'possible'],
    ['The 55-year-old is the third resident to contract the disease.', 'contract', 'occurred'],
    ['The only way to end the siege is through talks.', 'end', 'planned'],
    ['The first step to end the war is a truce.', 'end', 'planned'],
    ['She wants to be the first woman to lead the party.', 'lead', 'planned'],
    ['The guards were not in the attack on the base.', 'attack', 'occurred'],
    ['The army made its withdrawal contingent on a vote.', 'withdrawal', 'conditional'],
    ['He was accused of torturing prisoners and killing a guard.', 'killing', 'possible'],
    ['Three officers stand accused of beating detainees and taking bribes.', 'beating', 'possible'],
    ['Three officers stand accused of beating detainees and taking bribes.', 'taking', 'possible'],
  ]);
});

describe('what a date ahead puts into the calendar', () => {
  tells([
    ["Next month's elections worry the bank.", 'elections', 'scheduled'],
    ['The meeting will now be held on 19 June in Erbil.', 'meeting', 'scheduled'],
  ]);
});
