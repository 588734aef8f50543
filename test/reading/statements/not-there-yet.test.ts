import { beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../../src/core/index.ts';
import { createRules } from './rules-alone.ts';

// What the rules say of deeds told in the present or past tense that nobody has seen yet.
let rules: Awaited<ReturnType<typeof createRules>>;
beforeAll(async () => {
  rules = await createRules();
});

type Case = [text: string, word: string, status: Status];

/** One test a case: the text tells the word with the status. */
const tells = (cases: readonly Case[]): void =>
  it.each(cases)('%s', async (text, word, status) => {
    const { statements } = await rules(text);
    const at = text.indexOf(word);
    const told = statements.find(({ trigger }) => trigger.start < at + word.length && trigger.end > at);
    expect(told?.status).toBe(status);
  });

describe('a clause on a noun that is not there yet', () => {
  tells([
    ['Protesters demanded a government that fights corruption.', 'fights', 'proposed'],
    ['He proposed a mechanism by which both armies share intelligence.', 'share', 'proposed'],
    ['Baghdad will establish a unit that tracks smugglers.', 'tracks', 'expected'],
    ['Iraq needs a law that regulates militias.', 'regulates', 'proposed'],
    ['A proposed law that bans alcohol has divided the city.', 'bans', 'proposed'],
    ['He warned of a sedition in which brother slaughters brother.', 'slaughters', 'feared'],
    ['He warned of a militia that holds the bridge.', 'holds', 'ongoing'],
    ['The judge rejected a law that bans alcohol.', 'bans', 'ongoing'],
    ['Police arrested a man who runs a bakery.', 'runs', 'ongoing'],
    ['The militia, which controls the road, wants a deal.', 'controls', 'ongoing'],
    ['They want the man who killed their son.', 'killed', 'occurred'],
  ]);
});

describe('what somebody sees', () => {
  tells([
    ['The World Bank sees growth slowing to 2 per cent.', 'slowing', 'expected'],
    ['Analysts see Ankara pulling out its troops within a year.', 'pulling', 'expected'],
    ['Drivers see trucks burning on the road.', 'burning', 'ongoing'],
  ]);
});

describe('the present tense of a plan', () => {
  tells([
    ['The concept is simple: trucks cross the bridge under guard.', 'cross', 'proposed'],
    ['The bargain on the table: Ankara suspends its flights.', 'suspends', 'proposed'],
    ['The plan failed: the army fled.', 'fled', 'occurred'],
    ['The deal is done: troops are leaving the city.', 'leaving', 'ongoing'],
    ['Under the accord, Iran removes its advisers within 60 days.', 'removes', 'planned'],
    ['Under the proposal, Baghdad pays the salaries.', 'pays', 'proposed'],
    ['In this scenario, the army refuses to disband.', 'refuses', 'possible'],
    ['Under the accord, Iran removed its advisers last month.', 'removed', 'occurred'],
    ['Under the law, guards close the road at night.', 'close', 'ongoing'],
    ["The road map has the factions merging by year's end.", 'merging', 'planned'],
    ['The village has its men guarding the well.', 'guarding', 'ongoing'],
    ['Statehood demand : Fresh violence rocks the district', 'rocks', 'occurred'],
  ]);
});

describe('a clause of time', () => {
  tells([
    [
      'They intended to return only once the ownership of their houses was settled.',
      'settled',
      'conditional',
    ],
    ['We will open the road after the army has withdrawn.', 'withdrawn', 'expected'],
    ['After the army had withdrawn, families returned.', 'withdrawn', 'occurred'],
    ['He resigned once the inquiry was over.', 'resigned', 'occurred'],
    ['The opening of the crossing has slid into next year.', 'opening', 'scheduled'],
  ]);
});

describe('a clause that says what a noun is', () => {
  tells([
    ['The hope is that the truce holds.', 'holds', 'expected'],
    ['The condition is that the prisoners are freed first.', 'freed', 'conditional'],
    ['The truth is that the army fled.', 'fled', 'occurred'],
    ['The first option is closing the border.', 'closing', 'possible'],
    ['The aim is driving the militia out of the valley.', 'driving', 'planned'],
    ['It is high time the army reformed.', 'reformed', 'proposed'],
    ['It was the first time the army reformed.', 'reformed', 'occurred'],
    ['The problem is that the militias control the road.', 'control', 'ongoing'],
  ]);
});

describe('what did not come', () => {
  tells([
    [
      'It closed the file without, as far as could be ascertained, contacting a resident.',
      'contacting',
      'negated',
    ],
    ['The convoy left without delay, reaching Erbil by noon.', 'reaching', 'occurred'],
    ['The strike was called off before it began.', 'began', 'negated'],
    ['Hardly a house was spared.', 'spared', 'negated'],
    ['What the channels say about a mutiny in the barracks is fantasy.', 'mutiny', 'denied'],
    ['What is said of the army shelling the camp is nothing but rumours.', 'shelling', 'denied'],
    ['Monitors found no trace of torture at the prison.', 'torture', 'negated'],
  ]);
});
