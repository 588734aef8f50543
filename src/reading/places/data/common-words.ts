/**
 * English words that are also the name of some town or district, or that begin a name without being a place: where
 * one of these stands alone it is a place only if the text says so. Folded, one space between.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a about accord advance after again against agar agency ai aim air aka ala alawite ale all alla allah
  allege alliance alma along alot altar alter amazon amd among an and anew angels anger angle angles annex
  ans anthrax antique any apple april apt aquarium arab arabs arc are area arena armenian armour army
  arrest arsenal art as asbestos ask assumption assyrian at ate august avian awash awe axis ayatollah aye
  bacon bad badger bag bail bake baker ball balsa ban banana band bank banks banner banning bar bark barn
  barren base basic bass bat battle battlefield bay beach bean bear beaver because beers before began
  begun bell bella belt bent berry best bet beta betta between bias bible bid big bigger biking bird
  bishop bites biting blades bland blender blockers bloke blu bluff blur board bode boil bolder bond bone
  book boom boot border bore born borne botany both bottom bountiful bow box brack brain brains branch
  brand bras brase brass bride brides bridge bright broke brown bucks bugle bullet bully bun burden bureau
  burns burrow burst bus bust busy but buy by cacao cache cactus cafe calcium came camp camps can canal
  cannon canoes caper captain car carbon care cargo caribou carpenter carry cars cascade cascades cases
  cash cast castle cat catholic cave caves celebration cell cement cenote center central centre centres
  century cere chair chairman chambers champion champions championship chance change charge chase chief
  chiro cholera christian christians christmas church circa circle cite citrus city clay clones cloud coal
  coalition coats cod coffee coin col cola college colonel colony com combine combs come comet comfort
  comma commander commerce committee company competition compound concession concrete confines confluence
  congress constitution contest continental cook cool cooling cop cope corn corners corporation corpus
  cottage cotton council countryside course court cousins coward crane crest crisp crooks cross crossroads
  crucible cube cults cup curry cut cutoff cuts dab daisy damp dandy dare date day deal dean december deep
  delay deli delis demo democrat democratic department deposit desk dial die dig dingy dip dire director
  discovery disease divide doc dock docking doctor dogs dollar dome don dongle door dot downs downside dr
  drag drama dresser drew driver drug druze dry du dual due dunes dung during dusty each eagle early
  earnest earth east easter eastern ebola echo economy ed effort eg egg eid elk emblem energetic energy
  english enterprise equality er era eras essay est eva ever excel exchange experiment export express eye
  facebook factor faith fall falls far fare farmers farms fate february federal federation felicity fell
  ferry fertile few fines fino fireworks fiscal flea flee fleet flesh flora flu for force forces forest
  forth fortune fossil foster fot fountain four freedom fresco friday friend friendly friendship from
  front fry fully furnace further fussy gal gals gaming gamut gang gant gap garden garner garrison gas
  gates gateway gay gaze gel gem general genes gets give glad global globe glove god goes going gold
  golden golf gone google gosh government governor grab grace grad grain grand grandson grant grants gras
  grass grave graves gray great green grey grill grit groom gross group guard guardian guessing guide gulf
  guns guy ha halfway hall halls ham hammer hand hang happy harbor hard hardy harem harmony harvest has
  haste hat hatch haven hay he headquarters healing health heard heather heel hehe hell her herald here
  hero hey highlands hill hills hilltops him hinges his hit holder hole holiday home homeland homer
  hometown homo honey hood hook hop hope horn hose hospital hot hour house how hub human humble hunt
  hunter hunting hurt i ids ie if ii imam in independence independent industry influenza inland inning ins
  institute intercourse international internet into iron is islam islamic island islands it its jack jam
  january jar jesus jewish jiu job journal joy jug july junction june junior jury just justice kale karma
  keen key keys keystone kill kiln kinda king knees knock kosa kurdish kurds lab label labor lack lady
  lamb lame landing landmark lane laser latte law lay lazy lead league lean lens liberal liberty licking
  lie liens light lik lil limbo limestone limit line ling lions list lit little lives lo lock log logo
  lone long look loop loose lord lot love lover loving lower loyal luck lucky luna lung lush mad made
  magazine magnet mailing main maize major make malaria male males mall mama man manage mane mango mani
  manor mansion many march marches mare marine mark market marks mary mate mater maximum may mayor me
  means measles mechanic med media medicine meds meek mega men mentor mercury mercy mere merit mess messy
  metal meter metropolis microsoft mile miles mill millet mills min mind mine mineral mining minister
  ministry minor minus mirror mission mobile model modern mold mole moll monday monument moon moral more
  mosquito most motley mould mounds mountain mountaintop movement mr mrs ms much muff mush muslim muslims
  muster my name national nations naval navy nearest needles neo neon never new newborn newcomers newroz
  nice no noble noisy non none nor normal north northeast northeastern northern northwest not november now
  observer occasion ocean october of off office officer officials okay old olds ole olympic olympics on
  once one only op opportunity ops or orange other our out outer outing outlook over overland own pace
  pack pact page paint painter pale pals pan panic panorama pao paper par parachute paramount parent park
  parks parliament parole party pas passage pasta paste patrol pawing peace pearl peeling peer pen pencil
  peninsula per person pet petroleum pets petting phone piano pies pigeon pile piles pin pines pink
  pioneer plain plains plan planes plans plate plaza pleasant plenty plover plunge plus po point pole
  police polio poll polling polo pool pop pope popular port portal poses posing possession post postal
  pouch pound power powers pray pre president prey price prickly prime prince princess professor progress
  prospect prosperity prosperous proven pry puke pun punch purchase pure purse put pyramid quarter que
  queen quran race rain rainbow rains rakau ramadan ran random ranger rapid rate ray re reach reading real
  reborn recovery rein reliance representative republic republican research reserve reservoir rest retreat
  reuters rice rich rid ride rider riding ring ripe road rob robe rock rode rodent roles rom root rose
  rosette rot row royal rude rule rum rush rust s sag said sail saint sake sales salmon salon salt salute
  same samples sand sandwich sang sars saturday sauce sauces save say scant scenic school scissors se sea
  secretary section sector security see seen sees sell sells semi senate senator send sense sent september
  sergeant servant serves service services set settle seven shaft shal shape share sharp she sheikh shell
  shia shields shiite shipyard shore shot should sic side siding since singer sins sir sisal sisters
  sixteen ski skull skyline slaughter slide slope snow so soften sole solitude solo some son song soo sort
  sorts soul sour south southeastern southern spa spay spoken spray spring springs spur spy stables stall
  stamps staple staples star start startup station steep steps still stock stone store story straw street
  strong subcontinent success such sue sued summer summers summit sun sunburn sunday sung sunni sunrise
  sunset sunshine superior supreme surprise sus sweets swift swine swords syd t ta tab tactic taking tale
  talent tales tall tame tan tank tap tape taut tavern te tea telegraph tell temperance temple ten tent
  than that the their them then there thermal these they this those through thursday thy til tiling till
  tilt time times tin tire tires to toast toda toll tombstone tome ton tongue too tool torn torso toss
  totes tour tours tower town towns trail train trainer transit trap tray treasure tree tress trial
  tribune trip trooper troublesome troupe tub tuesday tuna tune turkmen turn twin twitter under uni union
  united unity university until up upland upper us used uses valley vans vary verde very veteran veto vice
  victory village virus visa volcano vols voters wa wagin waging wai waits wake walk wall walls walnut wan
  wang war ward warrior wase washer waterproof watt wave ways we wed wedding wednesday weed week welcome
  well wells were west western wetter what wheeler when where which while white whiting who whom why
  wikinews wikipedia wil will willow willows windfall windows wines wing wink winner winters wise with
  woken wood woodland world worms worth yam yazidi yea yell yes yezidi you young your youtube zebra zero
  zone
`
    .trim()
    .split(/\s+/),
);
