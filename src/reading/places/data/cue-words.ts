const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Prepositions that say where: the name behind one is a place. */
export const WHERE_WORDS: ReadonlySet<string> = words(`
  in at from near outside inside around across throughout within into toward towards via beyond along over onto
  nearby off through
`);

/** Prepositions and conjunctions that often stand before a place and often do not. */
export const MAYBE_WHERE_WORDS: ReadonlySet<string> = words('of to between and or for with by against');

/** Nouns that name a kind of place: `the town of Hajin`, `Hajin town`, `the province of Anbar`. */
export const PLACE_NOUNS: ReadonlySet<string> = words(`
  town towns city cities village villages province provinces governorate governorates district districts county
  counties state states region regions municipality municipalities island islands camp camps capital port suburb
  suburbs neighborhood neighbourhood neighborhoods neighbourhoods commune parish prefecture territory area areas
  settlement hamlet township border crossing dam base airport coast desert valley peninsula countryside outskirts
  north south east west northeast northwest southeast southwest northern southern eastern western central centre
  center republic kingdom emirate oblast canton borough subdistrict sub-district
`);

/** Capitalised generic words that belong to the name before them: `Santa Clara County`, `Anbar Province`. */
export const UNIT_WORDS: ReadonlySet<string> = words(`
  county province governorate district region prefecture parish oblast municipality township territory canton
  borough state peninsula
`);

/** Capitalised words before a name that make a part of it: `Western Kasai`, `North Dallas`. */
export const DIRECTION_WORDS: ReadonlySet<string> = words(`
  north south east west northern southern eastern western central northeast northwest southeast southwest upper lower
  northeastern northwestern southeastern southwestern
`);

/** Capitalised words behind a name that make another place of it: `Islington Bay`, `Plum Island`. */
export const LANDFORM_WORDS: ReadonlySet<string> = words(`
  island islands bay valley hills mountains mountain plateau desert strait falls gulf cape creek river lake forest
`);

/** Words that follow a name without belonging to it, capital or not. */
export const DATE_WORDS: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december earthquake cyclone hurricane
`);

/** Words that tell a direction and may stand, in small letters, at the head of a situation's own region. */
export const HEAD_WORDS: ReadonlySet<string> = words(`
  northern southern eastern western central coastal rural northeastern northwestern southeastern southwestern
  northeast northwest southeast southwest north south east west occupied disputed middle the
`);

/** Words after a place that make an institution of it: `Auckland Zoo`, `Aleppo Today`, `Paris Agreement`. */
export const INSTITUTION_WORDS: ReadonlySet<string> = words(`
  university college school institute academy hospital clinic zoo museum gallery library church cathedral mosque
  temple times post herald tribune journal gazette star sun mirror express telegraph observer today news tv
  television radio press agency bank airlines airways airport airline airfield stadium arena hotel tower bridge
  street road avenue square park gardens hall house palace club united rovers athletic fc league cup open marathon
  festival agreement accord accords treaty convention declaration protocol summit conference process plan talks
  fund foundation trust society association union federation council commission committee corporation company
  corp inc ltd group holdings industries motors exchange index laboratory laboratories lab observatory center
  centre network project initiative program programme prize award show symphony orchestra opera ballet theatre
  theater brigade division battalion regiment brigades front movement party alliance liberation virus flu
  ebolavirus strain disease syndrome fever pox test tests formula act law rules dispatch chronicle sentinel globe examiner
  studios records pictures hilton jones jackson bulls lakers giants yankees bears eagles lions rangers tigers
  general medical memorial international railway railways line daily harbor harbour heights beach metro
`);

/** Words after a country or a state that speak of its own offices: the name before them is the place. */
export const OFFICE_WORDS: ReadonlySet<string> = words(`
  department departments ministry minister ministers president prime government governor senator senators congressman representative
  secretary ambassador army navy military police parliament supreme attorney health public centers food embassy
  officials official authorities foreign defense defence state national federal house senate air coast
  dept veterinary agriculture environment environmental justice labor treasury geological forces troops border
  envoy special presidential chief council citizens premier provincial residents congress legislature supreme
`);

/** Titles: the capitalised word behind one is a person. */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms miss dr doctor prof professor sir lord lady dame president vice prime minister senator sen representative
  rep congressman congresswoman governor gov mayor general gen colonel col major maj captain capt lieutenant lt
  sergeant sgt admiral commander chief chancellor secretary ambassador judge justice king queen prince princess
  sheikh sheik shaikh imam ayatollah mullah pope bishop archbishop reverend rev father sister brother spokesman
  spokeswoman spokesperson director chairman chairwoman ceo officer leader analyst attorney detective inspector
  sayyid hajji haji abu umm
`);

/** Small words that may stand inside a name: `Rio de Janeiro`, `Deir ez-Zor`, `Salah ad Din`. */
export const INNER_WORDS: ReadonlySet<string> = words(`
  of the and de del della di da do dos das du des la le les el los las al ar as at az an ash ad ath adh er es et ez
  en ed upon on sur sous in im am der den van von ben bin e y i o a au aux l d u ul bou kwa ya na
`);

/** Articles with which a name may begin in small letters: `al-Hol`. */
export const ARTICLES: ReadonlySet<string> = words(
  'al el ar as at az an ash ad ath adh er es et ez en ed esh ul',
);

/** Verbs, auxiliaries first, whose subject is a government when it is a capital: `Damascus has responded`. */
export const ACTOR_VERBS: ReadonlySet<string> = words(`
  has have had must will would should could may might can cannot does did do is wants want wanted says said
  say insists insisted denies denied rejects rejected accuses accused agrees agreed refuses refused demands
  demanded hopes hoped fears feared seeks sought plans planned needs needed expects expected announced announces
  warned warns called calls responded responds replied replies considers considered views viewed sees supports
  supported backs backed opposes opposed signed signs sent sends recognizes recognized recognised summoned recalled
  condemned condemns welcomed welcomes urged urges vowed vows pledged pledges pressed presses pushed pushes
  negotiated negotiates argues argued claims claimed believes believed maintains decided decides faces
  offered offers proposed proposes accepted accepts threatened threatens banned lifted imposed resumed suspended
  remains remained continues continued appears appeared seems seemed intends intended tried tries began begins
  reached asked asks told tells commented comments acted acts failed fails declined declines made makes taken takes
  given gives blamed blames shown shows pulled halted ended dropped
`);

/** Verbs in {@link ACTOR_VERBS} that also tell what a town is or does as a place. */
export const WEAK_ACTOR_VERBS: ReadonlySet<string> = words(
  'is has had have will was were remains remained began begins continues continued may can could does did do would appears seems',
);

/** Nouns that tell of dealings: `talks between Baghdad and Erbil`, `relations with Damascus`. */
export const DEALING_NOUNS: ReadonlySet<string> = words(`
  talks relations ties dialogue negotiations agreement deal cooperation coordination tensions dispute rapprochement
  normalization normalisation contacts understanding alliance rivalry rift pressure
`);

/** Capitalised words before `of` that make a body of the name behind it: `University of Georgia`, `Bank of China`. */
export const BODY_WORDS: ReadonlySet<string> = words(`
  university college bank corporation voice church institute school council club museum association federation
  society journal times city daughters sons
`);

/** Words that make a disease of the name before them. */
export const DISEASE_WORDS: ReadonlySet<string> = words('ebolavirus virus flu fever disease strain syndrome');
