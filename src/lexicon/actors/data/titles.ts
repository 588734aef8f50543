/** Titles that stand before a name, lower case: what follows "President" is a name, and "President Mugabe" is Mugabe. */
export const TITLES: ReadonlySet<string> = new Set(
  `president vice-president premier minister ministers chancellor secretary secretary-general chief leader king queen prince princess emir sultan sheikh
  shaikh ayatollah imam pope archbishop bishop cardinal general gen colonel col lieutenant lt captain capt major maj admiral marshal brigadier commander
  mr mr. mrs mrs. ms ms. dr dr. gen. col. lt. maj. capt. sen sen. senator rep rep. representative governor gov gov. mayor ambassador envoy
  lord lady sir dame professor prof prof. judge justice prosecutor speaker chairman chairwoman director spokesman spokeswoman
  spokesperson strongman dictator warlord dissident mullah mufti rabbi patriarch emperor premier-designate president-elect counterpart
  commissioner coordinator mediator negotiator ex-president ex-premier czar taoiseach caudillo shah late hardliner candidate`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Surnames that are also words, places or very common names: they stand for no leader unless a title or a first name goes before. */
export const SHARED_SURNAMES: ReadonlySet<string> = new Set(
  `smith brown johnson king major may cook straw martin clark evans taylor carter robertson baker fischer fisher cohen perry campbell ross
  mitchell jordan hassan hussein ahmed mohamed mohammed mohamad mohammad muhammad ibrahim abdullah singh khan kim lee park wang chen zhang sharif rahman ali omar salim
  torrijos garcia perez rodriguez fernandez gonzalez sanchez castro costa santos silva morales gore howard english key young turner miller wong tsang
  franco banda sultan roman pavel dan moon win lam jansen michel levy owen bishop peters chan fox rice powell thomas franklin kennedy lange hawke
  bolton hammond truss lammy smirnov ivanov ismail khalid salman saddam salam gore gates hague heath cameron hu jiang yang qian zhu wen tang to
  mills doe steiner butler rehn rau mock moi aziz qureshi rato banga jonathan barrow fidan fletcher patterson austin rato mesa rudd carr hayden
  salem sirisena kan saleh harris vance haig reynolds kenny cowen maher said karim nasser mori mara ong ping turk malan cavallo mujica lula hadi saeed
  yassin talabani yunus daniel prince lugo correa moreno duque petro santer prodi wade conte diouf kok diab amin sawyer stevens johnson-sirleaf weah
  blah bryant strasser mane yala nujoma sata boko jordan malema geagea vieira duda fiala schuster kurz marin persson bildt stubb major bolger shipley
  palacio serrano arias frei lagos boric bongo paksas meri laar skele hill arce lacalle cox pena noboa gutierrez borja alarcon fabius raisi monti letta dini
  horn nemeth cem gul akar fahd evren sezer rania sahaf sahhaf clerides pence`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
