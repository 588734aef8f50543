/** Nouns that are counted in news: a number before one of them is an amount, not a year. */
export const countedWords: ReadonlySet<string> = new Set(
  `people persons troops soldiers fighters militants men women children prisoners detainees families households refugees
civilians victims casualties deaths dead wounded injured members personnel police officers officials workers employees
residents inhabitants villagers students pilgrims protesters demonstrators kilometers kilometres km miles meters metres m
feet ft yards hectares acres tons tonnes kg kilograms pounds grams barrels bpd gallons litres liters megawatts mw dollars
euros dinars rials lira pounds percent per homes houses buildings villages tents vehicles trucks tanks rockets missiles
drones shells rounds bombs times points pages words copies seats votes hours minutes seconds days weeks months years
calories degrees others more or cases companies jobs units items islands species songs cars hp rpm hz patients participants
respondents samples visitors spectators artifacts artefacts steps stairs rooms churches mosques mosquitoes`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words after which a number is a name or an amount, not a year. */
export const numberedWords: ReadonlySet<string> = new Set(
  `resolution no number nr page pages pp p flight room article section law chapter route highway boeing airbus code
paragraph part figure fig table step unit model type vol volume isbn issn rfc id least most than nearly almost
approximately roughly exactly only some another all those these killed wounded injured $ £ € # + @ / × x =`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
