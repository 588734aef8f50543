import type { MentionType } from '../../../core/index.ts';

/** Nouns of those who act: CAMEO and PLOVER sector, what kind of mention they make, and the nouns. */
export const AGENT_ROWS: readonly (readonly [sector: string, type: MentionType, nouns: string])[] = [
  [
    'GOV',
    'person',
    `official minister president premier chancellor secretary ambassador envoy diplomat spokesman spokeswoman spokesperson leader king queen
    prince governor mayor adviser advisor negotiator monarch emir sultan aide counterpart commissioner director representative mediator
    vice-president undersecretary consul inspector bureaucrat deputy-minister authority presidency`,
  ],
  [
    'GOV',
    'organisation',
    `government ministry cabinet administration leadership delegation embassy regime council agency consulate authorities office
    commission committee department directorate team`,
  ],
  [
    'MIL',
    'group',
    `army troop troops soldier force forces jet warplane plane aircraft navy warship general colonel commander military brigade battalion artillery tank drone
    helicopter gunship marine fleet missile commando patrol convoy officer sniper regiment division airforce gunboat submarine
    paratrooper infantry serviceman conscript reservist pilot captain lieutenant sergeant garrison squad unit submarine-fleet bomber`,
  ],
  ['COP', 'group', `police policeman policewoman guard gendarme constable sheriff detective`],
  [
    'LEG',
    'group',
    `parliament lawmaker legislator deputy mp senator congress senate assembly legislature parliamentarian congressman speaker`,
  ],
  ['JUD', 'organisation', `court judge prosecutor tribunal magistrate attorney jury`],
  [
    'REB',
    'group',
    `extremist radical ultra loyalist rebel guerrilla guerilla insurgent militant fighter militia militiaman separatist faction gunman guerrillas jihadist mujahideen terrorist hijacker kidnapper bomber rebels`,
  ],
  ['PTY', 'organisation', `party bloc coalition politician candidate`],
  ['OPP', 'group', `opposition dissident`],
  [
    'BUS',
    'organisation',
    `company firm bank businessman trader airline investor importer exporter contractor operator insurer merchant`,
  ],
  [
    'CVL',
    'group',
    `activist campaigner supporter fundamentalist islamist nationalist sympathiser sympathizer follower protester protestor demonstrator rioter looter villager resident citizen civilian people student family farmer shepherd woman man child youth tribesman crowd mob
    inhabitant worshipper tribe passenger prisoner detainee hostage driver nation population community local teacher pilgrim settler tourist relative victim`,
  ],
  ['REF', 'group', `refugee migrant returnee displaced asylum-seeker evacuee`],
  ['JRN', 'group', `journalist newspaper reporter media broadcaster editor photographer correspondent`],
  ['MED', 'group', `doctor paramedic nurse medic hospital`],
  ['REL', 'person', `cleric bishop priest mufti imam patriarch pope rabbi monk archbishop sheikh church`],
  ['LAB', 'group', `union worker miner employee striker`],
  ['CRM', 'group', `smuggler trafficker gang criminal thief dealer mafia cartel`],
  ['SPY', 'organisation', `intelligence spy`],
  ['EDU', 'group', `university professor academic scholar`],
  ['ELI', 'person', `ex-president ex-premier ex-minister`],
];

/** What an agent noun says of who it names. */
export interface Agent {
  readonly sector: string;
  readonly type: MentionType;
}

/** Agent nouns by lemma. */
export const AGENTS: ReadonlyMap<string, Agent> = new Map(
  AGENT_ROWS.flatMap(([sector, type, nouns]) =>
    nouns
      .split(/\s+/u)
      .filter((noun) => noun !== '')
      .map((noun): [string, Agent] => [noun, { sector, type }]),
  ).reverse(),
);
