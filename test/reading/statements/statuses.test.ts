import { beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../../src/core/index.ts';
import { createRules } from './rules-alone.ts';

// What the rules say; what a trained head makes of it is tested in judged.test.ts.
let rules: Awaited<ReturnType<typeof createRules>>;
beforeAll(async () => {
  rules = await createRules();
});

/** Status that the rules give to what the word tells, the first of several; undefined where it tells nothing. */
async function statusOf(text: string, word: string): Promise<Status | undefined> {
  const { statements } = await rules(text);
  const at = text.indexOf(word);
  return statements.find(({ trigger }) => trigger.start < at + word.length && trigger.end > at)?.status;
}

type Case = [text: string, word: string, status: Status | undefined];

/** One test a case: the text tells the word with the status. */
const tells = (cases: readonly Case[]): void =>
  it.each(cases)('%s', async (text, word, status) => expect(await statusOf(text, word)).toBe(status));

describe('a deed that is kept from happening', () => {
  tells([
    ['Guards kept the drivers from crossing.', 'crossing', 'negated'],
    ['Two banks are exempt from paying the tax.', 'paying', 'negated'],
    ['The army failed to stop the gang from looting the mill.', 'looting', 'occurred'],
    ['Traders benefit from exporting dates.', 'exporting', 'ongoing'],
    ['The loan staved off the collapse of the bank.', 'collapse', 'negated'],
    ['The council voted down the closure of the bridge.', 'closure', 'negated'],
    ['The council shied away from the closure of the bridge.', 'closure', 'negated'],
    ['The leader stopped short of a declaration of war.', 'declaration', 'negated'],
    ['The bank came close to collapse in March.', 'collapse', 'negated'],
    ['He tried in vain to reach the mill.', 'reach', 'negated'],
    ['The clerk omitted to mention the loan.', 'mention', 'negated'],
    ['The team lacks the trucks to reach the camp.', 'reach', 'negated'],
    ['Efforts to revive the railway came to nothing.', 'revive', 'negated'],
    ['The tribe feigned a retreat.', 'retreat', 'negated'],
    ['The parents left, instead of seeking help.', 'seeking', 'negated'],
    ['The parents shunned the clinic, instead seeking help from healers.', 'seeking', 'occurred'],
    ['Not one shell was fired.', 'fired', 'negated'],
    ['At no point did the guards fire.', 'fire', 'negated'],
    ['The rebels did not so much withdraw as melt away.', 'withdraw', 'negated'],
    ['He acts as if he had won the seat.', 'won', 'negated'],
    ['The train was to have left at dawn.', 'left', 'negated'],
    ['It is not true that troops had left the hills.', 'left', 'negated'],
    ['The council was never going to sell the mill.', 'sell', 'negated'],
    ['The council lost the chance to sell the mill.', 'sell', 'negated'],
    ['The clan knows better than to sell the mill.', 'sell', 'negated'],
    ['The villagers wished that the guards had stayed.', 'stayed', 'negated'],
    ['The aide talked her out of selling the mill.', 'selling', 'negated'],
    ['A swap of prisoners fell through.', 'swap', 'negated'],
    ['The city was denied a visit by the pope.', 'visit', 'negated'],
    ['A false report said that the king had abdicated.', 'abdicated', 'negated'],
  ]);
});

describe('a noun of a deed, by what governs it', () => {
  tells([
    ['Opposition to a Turkish pullout has hardened.', 'pullout', 'possible'],
    ['The path to the reopening of the embassy is long.', 'reopening', 'possible'],
    ['The army put off the reopening of its school until May.', 'reopening', 'scheduled'],
    ['The council put the closure of the bridge on hold.', 'closure', 'scheduled'],
    ['The council is bent on the closure of the bridge.', 'closure', 'planned'],
    ['The council tied its vote to the closure of the bridge.', 'closure', 'conditional'],
    ['The talks centred on the closure of the bridge.', 'closure', 'possible'],
    ['The fighters were rehearsing an assault on the prison.', 'assault', 'possible'],
    ['There are conflicting accounts of a clash near the dam.', 'clash', 'unknown'],
    ['It is hard to verify the killing of the commander.', 'killing', 'unknown'],
    ['Was there an attack on the base?', 'attack', 'unknown'],
    ['Tunisia wants an inquiry into the death of a prisoner.', 'death', 'occurred'],
    ['Police will investigate the killing of the editor.', 'killing', 'occurred'],
  ]);
});

describe('a noun of a deed, by the clause on it', () => {
  tells([
    ['The strike, which is planned for Monday, has divided the union.', 'strike', 'planned'],
    ['The raid that the minister had feared shook nobody.', 'raid', 'feared'],
    ['The withdrawal promised by Ankara has stalled.', 'withdrawal', 'planned'],
    ['The Turkish withdrawal that Ankara completed in May cost little.', 'withdrawal', 'occurred'],
  ]);
});

describe('"after", by when its clause is', () => {
  tells([
    ['Exports will resume after the ratification of the treaty.', 'ratification', 'expected'],
    ['Exports resumed after the ratification of the treaty.', 'ratification', 'occurred'],
    ['Exports will resume after the collapse of the bridge.', 'collapse', 'occurred'],
    ['The council will hire guards after arresting the editor.', 'arresting', 'expected'],
  ]);
});

describe('"for" before a deed', () => {
  tells([
    ['The measures are crucial for curbing the trade.', 'curbing', 'planned'],
    ['The court jailed him for selling the maps.', 'selling', 'occurred'],
  ]);
});

describe('a deed with a name that the tagger does not know', () => {
  tells([
    ['The party staged dharna in front of the bank.', 'dharna', 'occurred'],
    ['The party will stage dharna in front of the bank.', 'dharna', 'expected'],
  ]);
});

describe('words that tell no deed', () => {
  tells([
    ['It is a matter of law enforcement.', 'enforcement', undefined],
    ['Lorries queued at the Rabia crossing.', 'crossing', undefined],
    ['The ministry sent a news release.', 'release', undefined],
    ['Asked about the delay, the envoy smiled.', 'Asked', undefined],
    ['Referring to the raid, he said that the town was calm.', 'Referring', undefined],
    ['The court referred the case to Basra.', 'referred', 'occurred'],
    ['The court asked the envoy to leave.', 'asked', 'occurred'],
    ['The crossing of the river by the brigade took an hour.', 'crossing', 'occurred'],
  ]);

  it('tells what is always so, and what lasts, as going on', async () => {
    expect(await statusOf('Kidnappings for ransom pay better than sheep.', 'Kidnappings')).toBe('ongoing');
    expect(await statusOf('Oman praised the commitment of the mediators.', 'commitment')).not.toBe('negated');
    expect(await statusOf('The envoy underlines the commitment of the mediators.', 'commitment')).toBe(
      'ongoing',
    );
  });
});

describe('what a verb above implies', () => {
  tells([
    ['The clerk remembered to invite the envoy.', 'invite', 'occurred'],
    ['The guard admitted taking the van.', 'taking', 'occurred'],
    ['He was the first to stop the leak.', 'stop', 'occurred'],
    ['The only two states to have signed the treaty criticised the move.', 'signed', 'occurred'],
    ['The only two states to sign the treaty would be Oman and Jordan.', 'sign', 'planned'],
    ['Police had to clear the road by force.', 'clear', 'occurred'],
    ['The minister said the garrison had to leave by Friday.', 'leave', 'proposed'],
    ['The garrison knew that it had to leave by Friday.', 'leave', 'proposed'],
    ['The council would have had to close the school.', 'close', 'proposed'],
    ['He swore that he had stopped the leak.', 'stopped', 'occurred'],
    ['He swore to stop the leak.', 'stop', 'planned'],
    ['He hesitated to call the guards.', 'call', 'possible'],
  ]);
});

describe('a headline', () => {
  tells([
    ['Turkish strikes on Sinjar feared', 'strikes', 'feared'],
    ["Army's retreat from hills in doubt", 'retreat', 'unknown'],
    ['War looms over Red Sea', 'War', 'expected'],
    ['Gunmen kill two shepherds near Tal Afar', 'kill', 'occurred'],
  ]);
});

describe('questions and what nobody knows', () => {
  tells([
    ['Will Baghdad sign, and who will guard the prisons?', 'guard', 'unknown'],
    ['It is not known who fired the rockets.', 'fired', 'occurred'],
    ['It is not known whether the guards fired.', 'fired', 'unknown'],
    ['The council has not decided when to reopen the road.', 'reopen', 'unknown'],
    ['Officials want to learn who ordered the attack.', 'ordered', 'occurred'],
    ['Police hope to find out who shot the mayor.', 'shot', 'occurred'],
    ['They plan to see whether the dam could be blown up.', 'blown', 'unknown'],
    ['They want to know when the talks will resume.', 'talks', 'expected'],
  ]);
});

describe('a present that is told in the past', () => {
  tells([
    ['He said that Baghdad was waiting for an answer.', 'waiting', 'ongoing'],
    ['Diplomats said that the terms were still being negotiated.', 'negotiated', 'ongoing'],
    ['She said that troops were shelling the town on Monday.', 'shelling', 'occurred'],
    ['Troops were shelling the town on Monday.', 'shelling', 'occurred'],
  ]);
});

describe('what would not be done, in a condition', () => {
  tells([
    ['Should they fail to satisfy Damascus, the minister is likely to attend.', 'satisfy', 'conditional'],
    ['If Turkey stops shelling the town, the families will return.', 'shelling', 'conditional'],
  ]);
});

describe('what the form of a clause says beside its verb', () => {
  tells([
    ['The plan was made at a congress held from 5 to 7 May in the north.', 'held', 'occurred'],
    ['Men held in the camp were seen on Monday.', 'held', 'ongoing'],
    ['The line is long and could once carry much oil.', 'carry', 'possible'],
    ['Once the mines are cleared, families will return.', 'cleared', 'conditional'],
    ['Were the Syrian leader to attend, it would be a sign.', 'attend', 'conditional'],
    ['Washington has told Damascus what it expects: that foreign fighters leave.', 'leave', 'expected'],
  ]);
});

describe('what authorities say', () => {
  tells([
    ['The authorities said that rebels had closed the road.', 'closed', 'occurred'],
    ['Local authorities confirmed that three men were killed.', 'killed', 'occurred'],
    ['The presidency confirmed that the bridge had collapsed.', 'collapsed', 'occurred'],
    ['The court did not confirm that the bridge had collapsed.', 'collapsed', 'unknown'],
    ['Syrian authorities denied that they had allowed aircraft to pass.', 'pass', 'denied'],
    ['Concerns are growing that the truce may collapse.', 'collapse', 'feared'],
  ]);
});

describe('a charge, and what a court has found', () => {
  tells([
    ['The officer accused of torturing prisoners has fled.', 'torturing', 'possible'],
    ['Two men were charged with bombing the mosque.', 'bombing', 'possible'],
    ['The governor is charged with the murder of a rival.', 'murder', 'possible'],
    ['He was accused of torturing prisoners and killing a guard.', 'killing', 'possible'],
    ['Ankara accused Baghdad of sheltering fighters.', 'sheltering', 'occurred'],
    ['He was convicted of killing the judge.', 'killing', 'occurred'],
    ['He pleaded guilty to killing two guards.', 'killing', 'occurred'],
    ['She pleaded not guilty to ordering the attack.', 'ordering', 'denied'],
    ['He was found not guilty of killing two guards.', 'killing', 'negated'],
    ['It is alleged that he sold the rifles.', 'sold', 'possible'],
    ['Prosecutors allege that he sold the rifles.', 'sold', 'occurred'],
    ['The group claimed responsibility for bombing the mosque.', 'bombing', 'occurred'],
    ['He was jailed for bombing the mosque.', 'bombing', 'occurred'],
  ]);
});

describe('what was cut off before it came', () => {
  tells([
    ['The bomb was defused before it exploded.', 'exploded', 'negated'],
    ['The missile was intercepted before it hit the base.', 'hit', 'negated'],
    ['The deal collapsed before it was signed.', 'signed', 'negated'],
    ['The flight was cancelled before passengers boarded.', 'boarded', 'negated'],
    ['The convoy left before the bomb exploded.', 'exploded', 'occurred'],
    ['The army shelled the town before it entered.', 'entered', 'occurred'],
  ]);
});

describe('a report that did not hold', () => {
  tells([
    ['The story that the prince had bought the island turned out to be invented.', 'bought', 'negated'],
    ['The claim that rebels shot the mayor has been debunked.', 'shot', 'negated'],
    ['The court overturned a ruling that he had embezzled funds.', 'embezzled', 'negated'],
    ['The paper retracted a story that the queen had died.', 'died', 'unknown'],
    ['The report that troops looted the museum was a hoax.', 'looted', 'negated'],
    ['Reports that the general had fled proved true.', 'fled', 'occurred'],
  ]);
});

describe('what is denied further on in the sentence', () => {
  tells([
    ['Washington says Tehran armed the militia, which Iran denies.', 'armed', 'denied'],
    ['The army used gas, rebels say, which Damascus denies.', 'used', 'denied'],
    ['Kuwait says that Iraq moved the buoys, something Baghdad denies.', 'moved', 'denied'],
    ['Kuwait says that Iraq moved the buoys, a claim which Baghdad denies.', 'moved', 'denied'],
    ['The company was accused of dumping waste in the river, which it denies.', 'dumping', 'denied'],
    ['Rebels claim capture of airbase; army denies it.', 'capture', 'denied'],
    ['Officials said the army used gas, but Damascus denied it.', 'used', 'denied'],
    ['Washington accuses Tehran of arming the militia; Tehran denies the charge.', 'arming', 'denied'],
    ['Kuwait accused Iraq of moving the buoys, a charge Baghdad denies.', 'moving', 'denied'],
    ['Rebels said they had taken the town, an assertion the army rejected.', 'taken', 'denied'],
    ['The ministry dismissed as baseless a report that it had sold crude.', 'sold', 'denied'],
    [
      'How much has arrived so far is disputed: the authority speaks of half, while drivers say that loads are waiting.',
      'arrived',
      'unknown',
    ],
    ['Who fired first is disputed.', 'fired', 'unknown'],
    ['The army disputes that it fired.', 'fired', 'denied'],
    ['Iraq blames Turkey for the shortage, a charge that Ankara rejects.', 'rejects', 'ongoing'],
    ['Turkey shelled the village and denied it permission to rebuild.', 'shelled', 'occurred'],
    ['The army closed the road and rejected the report of the inquiry.', 'closed', 'occurred'],
    ['The minister read the report and denied it was false.', 'read', 'occurred'],
    ['The army shelled the town, which surprised many.', 'shelled', 'occurred'],
    ['He fled to Libya, which denies him a passport.', 'fled', 'occurred'],
    ['Hardly anyone voted.', 'voted', 'negated'],
    ['The group went on to seize Mosul.', 'seize', 'occurred'],
  ]);
});

describe('what did not go ahead, said in other ways', () => {
  tells([
    ['Had the dam burst, half a million people would have fled.', 'burst', 'negated'],
    ['The strike, had it gone ahead, would have shut the port.', 'strike', 'negated'],
    ['Police foil attack on shrine in Karbala.', 'attack', 'negated'],
    ['The deal all but collapsed on Thursday.', 'collapsed', 'negated'],
    ['The parliament was dissolved before it could vote on the law.', 'vote', 'negated'],
    ['He dreams of the return of the monarchy.', 'return', 'possible'],
    ['The ministry corrected an earlier statement that six soldiers had died.', 'died', 'unknown'],
    ['The bill would punish anyone who insults the flag.', 'insults', 'possible'],
    ['The pact envisions the withdrawal of all foreign fighters.', 'withdrawal', 'expected'],
    ['The raid, if it goes ahead, would shut the port.', 'raid', 'conditional'],
    ["Turkey's incursion, were it to come, would displace thousands.", 'incursion', 'conditional'],
    ['She denied having met the banker, let alone having taken money.', 'taken', 'negated'],
    ['The generals staged a mock attack on the island.', 'attack', 'negated'],
    ['The militia is capable of an attack on the fields.', 'attack', 'possible'],
    ['Such an attack is unthinkable, the general said.', 'attack', 'negated'],
    ['The crew rehearsed the evacuation of the platform.', 'evacuation', 'possible'],
    ['Pending a decision by the court, the port stays shut.', 'Pending', undefined],
    ['The merger with the army failed.', 'merger', 'negated'],
    ['The talks failed.', 'talks', 'occurred'],
    ['The parties inched towards a deal on oil.', 'deal', 'expected'],
    ['The bloc moved closer to a merger with its rival.', 'merger', 'expected'],
    ['All but two of the hostages returned.', 'returned', 'occurred'],
    ['She ought to have been freed in May, her lawyer said.', 'freed', 'negated'],
    ['The army ought not to have fired on the crowd.', 'fired', 'occurred'],
    ['The envoy ruled out that troops would be sent.', 'sent', 'negated'],
    ['The envoy did not rule out that troops would be sent.', 'sent', 'possible'],
    ['The ministry walked back a statement that the border had reopened.', 'reopened', 'unknown'],
    ['Reports of his death were exaggerated.', 'death', 'unknown'],
    [
      'The video, which purported to show soldiers executing prisoners, was filmed in 2014.',
      'executing',
      'unknown',
    ],
  ]);
});

describe('a headline, whose words have no articles', () => {
  tells([
    ['Army foils infiltration from Syria', 'infiltration', 'negated'],
    ['Baghdad mulls ban on militia rallies', 'ban', 'possible'],
    ['UN calls for ceasefire in Sweida', 'ceasefire', 'proposed'],
    ['Syria, Israel near deal on border buffer', 'deal', 'expected'],
    ['Fears grow of cholera outbreak in camps', 'outbreak', 'feared'],
    ['Damascus eyes return of refugees by summer', 'return', 'possible'],
    ['Ceasefire deal close, mediator says', 'deal', 'expected'],
    ['Parliament boycott looms', 'boycott', 'expected'],
    ['Iraqi Kurdistan vote put off to 2026', 'vote', 'scheduled'],
    ['Kirkuk airport reopening delayed again', 'reopening', 'scheduled'],
    ['SDF, army clash near Manbij', 'clash', 'occurred'],
    ['Border closure hits traders', 'closure', 'occurred'],
  ]);
});

describe('what is denied, laid down or supposed, said in longer ways', () => {
  tells([
    ['The ministry rejected as baseless the report that its guards sold the car.', 'sold', 'denied'],
    ['The company called "pure invention" a report that it had fired the welders.', 'fired', 'denied'],
    ['The governor described as nonsense the claim that he had sold the land.', 'sold', 'denied'],
    ['The palace rubbishes the notion that its guards fired on the crowd.', 'fired', 'denied'],
    ['What he did not admit was that anybody had fired the shells.', 'fired', 'denied'],
    ['What nobody knows is whether the general left.', 'left', 'unknown'],
    ['We know of no case in which a conscript has been prosecuted.', 'prosecuted', 'negated'],
    ['They intended to return only once the house was sold.', 'sold', 'conditional'],
    ['The envoy stands ready to convene a round should the parties agree.', 'convene', 'conditional'],
    ['We will sign the lease and move in, should the court agree.', 'sign', 'conditional'],
    ['Suppose the governor arrests a sheikh.', 'arrests', 'conditional'],
    ['The gang, if the communiqué is to be believed, meant to seize the mill.', 'seize', 'planned'],
    ['It took the cabinet nine sessions to agree on the text.', 'agree', 'occurred'],
    ['Levies would be paid from the oil fund, according to two drafts of the law.', 'paid', 'proposed'],
    ['The families are suing the state for the return of their children.', 'return', 'proposed'],
    ['Prosecutors want the beating that killed a detainee to be tried.', 'beating', 'occurred'],
    ['We are not naming the hostage, at the request of her family.', 'request', 'occurred'],
    ['The gang, as the bulletin has it, fled to Mosul.', 'has', undefined],
    ['Had they come later, a guard said, they would have found it full.', 'said', undefined],
  ]);
});

describe('a deed that the text takes as known', () => {
  tells([
    ['The strike at the mill will continue until the owners pay.', 'strike', 'ongoing'],
    ['The siege may go on, officials warned, should the blockade persist.', 'blockade', 'ongoing'],
    ['The talks did not continue.', 'talks', 'negated'],
    ['Why did the garrison leave the town?', 'leave', 'occurred'],
    ['Which villages did they burn?', 'burn', 'occurred'],
    ['What are they building there?', 'building', 'ongoing'],
    ['Why would the garrison leave the town?', 'leave', 'unknown'],
    ['Did the garrison leave the town?', 'leave', 'unknown'],
    ['The teachers marched to protest a cut in their wages.', 'cut', 'occurred'],
    ['The clerks demanded that the transfer of their chief be revoked.', 'transfer', 'occurred'],
    ['Hundreds marched against the killing of the judge.', 'killing', 'occurred'],
    ['Traders protested against raising the fee.', 'raising', 'occurred'],
    ['The coach warned against raising the fee.', 'raising', 'negated'],
    ['The tribes denounced what they called an attack on their lands.', 'attack', 'occurred'],
    ['A boycott called by the unions in protest at the arrests began.', 'protest', 'occurred'],
    ['The police slammed two brothers for spreading the rumour.', 'spreading', 'occurred'],
    ['A lawyer was held for burning the flag.', 'burning', 'occurred'],
    ['A meeting was held for discussing the budget.', 'discussing', 'planned'],
  ]);
});

describe('words around a negation', () => {
  tells([
    ['Not just students but bakers joined the march.', 'joined', 'occurred'],
    ['The villages received nothing but promises.', 'received', 'occurred'],
    ['Noone was injured in the blast.', 'injured', 'negated'],
    ['They called off the sit-in as the police had given way.', 'given', 'occurred'],
    ['Guards stopped him before he reached the gate.', 'reached', 'negated'],
    ['Guards stopped him before they reached the gate.', 'reached', 'occurred'],
    ['The crowd shouted: "Repeal the law!"', 'Repeal', 'proposed'],
    ['The governor orders a probe into the fire.', 'probe', 'proposed'],
  ]);
});

describe('"set" with a particle or a fire', () => {
  tells([
    ['Gunmen set forty houses ablaze on Saturday.', 'set', 'occurred'],
    ['The council plans to set up a court.', 'set', 'planned'],
    ['The raid set off a riot.', 'riot', 'occurred'],
    ['The envoy is set to leave.', 'leave', 'expected'],
  ]);
});

describe('what somebody went to do', () => {
  tells([
    ['Three men came to kill him.', 'kill', 'planned'],
    ['The miners went to picket the court.', 'picket', 'planned'],
    ['He came to rule the province.', 'rule', 'occurred'],
    ['She went on to win the seat.', 'win', 'occurred'],
    ['The governor is going to sign the decree.', 'sign', 'expected'],
    ['The ceasefire offered by the rebels was ignored.', 'ceasefire', 'proposed'],
  ]);
});

describe('what is there, whatever is said of it', () => {
  tells([
    ['The fact that the army shelled the town does not trouble the court.', 'shelled', 'occurred'],
    ['They could not believe what the army was doing.', 'doing', 'occurred'],
    ['They did not know that the army had mined the road.', 'mined', 'occurred'],
    ['They do not know whether the army mined the road.', 'mined', 'unknown'],
    ['He begged them to forget the recent attack on the base.', 'attack', 'occurred'],
    ['The common pattern is to sell the land.', 'sell', 'ongoing'],
    ['The garrison is to sell the land.', 'sell', 'scheduled'],
    ['He returned once the roof was repaired.', 'repaired', 'occurred'],
    ['Iraq seen harvesting less wheat', 'harvesting', 'expected'],
    ['The ban is the latest of his moves, including recognising the city.', 'recognising', 'ongoing'],
  ]);
});
