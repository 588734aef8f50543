/**
 * Verbs that take their deed from a noun: who stages, lodges or undertakes it does it; who ends it ends it; and so on. Lower
 * case lemmas; `cut off` has its particle joined as `cut+off`.
 */
const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''));

/** The noun's deed is done: "staged a rally", "reimposed a blockade", "set up an inquiry". */
export const PERFORMING = words(
  `begin start launch initiate resume open hold stage conduct undertake wage mount continue pursue make issue lodge file deliver commit organise organize
  impose reimpose reinstate declare redeclare intensify escalate carry+out set+up give have pay perform execute unleash embark+on engage+in take+part enforce
  proclaim convene host lead join run hit+with slap set+off carry+on step+up renew extend receive attend level voice express send enter+into reach conclude sign seal
  announce unveil press submit table present register raise do orchestrate mastermind spearhead`,
);

/** The noun's deed is ended, or does not come: "halted mediation", "suspended part of the aid". */
export const ENDING = words(
  `end halt stop suspend cancel freeze cut break discontinue terminate abandon scrap shelve drop curtail postpone interrupt call+off break+off cut+off
  withhold sever wind+down wind+up stall limit reduce slash trim disrupt pull+out shut+off`,
);

/** A restraint is taken away: "lifted the siege", "shortened the curfew". */
export const EASING = words(
  `lift ease relax shorten loosen remove reverse revoke overturn roll+back waive cancel scrap end drop abolish repeal rescind annul soften suspend`,
);

/** Something goes to somebody: "handed over medicine", "ships grain". */
export const GIVING = words(
  `give send provide deliver donate supply ship hand+over hand+out distribute extend grant airlift airdrop fly+in bring allocate
  release contribute lend approve pour pump truck present dispatch transfer`,
);

/** What is given as aid. */
export const GOODS = words(
  `aid food medicine relief supply supplies money fund funds funding cash dollar dollars euro euros million billion loan loans credit credits grant grants grain wheat rice
  tent tents blanket blankets equipment material materials goods weapon weapons arms ammunition vaccine vaccines assistance shelter water fuel doctor doctors medic medics engineer
  engineers expert experts trainer trainers instructor instructors worker workers helicopter helicopters package drug drugs ambulance ambulances clothing medication budget subsidy
  kg kilogram kilograms tonne tonnes ton tons pound pounds yen mark marks franc francs rouble ruble`,
);

/** Who is sent as a force. */
export const FORCES = words(
  `troop troops soldier soldiers force forces tank tanks warship warships battalion brigade division reinforcement reinforcements carrier frigate destroyer submarine fleet
  marine marines paratrooper paratroopers jet jets warplane warplanes bomber bombers missile missiles police policeman policemen peacekeeper peacekeepers contingent regiment unit units commando commandos
  gunboat gunboats artillery army`,
);

/** Nouns that only shape the deed beside them: "part of a programme", "mediation efforts", "peacekeeping mission". */
export const SHAPING = words(
  `part effort series campaign plan program programme operation activity mission process wave round number batch work drive bid step move measure act talks session service
  delivery deliveries shipment shipments use imposition start end resumption package project scheme agreement deal offer`,
);
