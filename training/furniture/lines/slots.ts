/** What fills the braces of a wording; made names, so that no word stands for a single person or outlet. */
const GIVEN = 'Anna Omar Lena Yusuf Rania Tariq Marta Idris Salma Peter Nadia Hassan Julia Karwan Leyla Samir Ruth Bilal Elif Jonas Mona Farid Clara Dilshad Zeynep Adam Huda Marc Sofia Rashid Emily Azad Nour Tom Ines Walid Sarah Kemal Maya David Amal Robert Shirin Paul Dalia Hugo Layla Ben Rojda Simon'.split(' ');
const FAMILY = 'Haddad Writer Khalil Demir Novak Salem Barzan Moore Aydin Rahman Keller Nasser Osman Lind Farouk Petrov Saleh Grant Mansour Yilmaz Costa Jaber Brooks Tahir Weber Amin Doyle Kaya Shami Rossi Najjar Reed Darwish Larsen Hamdan Price Zaki Martin Ghanem Ortiz Talib Stone Qasim Berg al-Amin al-Hassan O’Neill van Dijk'.split(' ');
const OUTLET_A = 'Gulf Delta Northern Tigris Harbour Daily Morning Evening Middle East Eastern Global City National Independent River Mountain Desert Capital Coastal Modern New Free Arab Levantine Anatolian Mesopotamia Bridge Compass Lantern Orbit'.split(' ');
const OUTLET_B = 'Times Post Herald Tribune Chronicle Observer Monitor Wire News Agency Press Journal Review Report Star Today Mirror Gazette Standard Dispatch Telegraph Media Network Voice Sun Bulletin Courier Examiner Record Mail Images Now'.split(' ');
const PLACES = 'Baghdad,Damascus,Erbil,Amman,Beirut,Ankara,Istanbul,Basra,Mosul,Aleppo,Doha,Cairo,London,Washington,New York,Paris,Geneva,Berlin,Tehran,Kirkuk,Gaziantep,Riyadh,Dubai,Jerusalem,Tunis,Najaf,Homs,Raqqa,Qamishli,Brussels'.split(',');
const TOPICS = 'Iraq,Syria,Lebanon,Jordan,Turkey,Iran,Yemen,Egypt,Israel,Palestine,Kurdistan,Oil,Energy,Water,Migration,Refugees,Elections,Economy,Security,Human rights,ISIS,United Nations,Climate,Agriculture,Middle East,Europe,Trade,Defence,Diplomacy,Culture,Sanctions,Borders,Politics,World,Business,Health,Education'.split(',');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const LANGUAGES = 'Arabic,English,French,Turkish,Kurdish,Persian,Spanish,German,Russian,العربية,Français,Türkçe'.split(',');
const CAPTION_WHO = 'A man,Two women,Soldiers,Children,Protesters,A worker,Displaced families,Fighters,A vendor,Police officers,A view of the town,Smoke,The minister,President Salem,Delegates,Trucks,An oil field,A damaged building,Residents,Border guards,Farmers,The gate,Rescue workers,A boy,A convoy'.split(',');
const CAPTION_DOES = 'walks past a shop,stand near a checkpoint,wait at the crossing,are seen at a camp,gather in the main square,rises over the old city,speaks during a press conference,arrive for talks,sit outside a tent,look at the rubble,leave the parliament building,shakes hands with a guest,line up for bread,carry flags,fill jars with water,inspect the damage,at the border post,in the market,on the river bank,before the vote,after an air strike,at work'.split(',');
const CAPTION_WHEN = ['', '', ' on Tuesday', ` on March 14, 2025`, ' in Raqqa', ', Syria', ' in Baghdad, Iraq', ' on Sunday, 6 April', ', 2023', ' last week', ' in Erbil on Monday'];

type Pick = <T>(list: readonly T[]) => T;

const two = (value: number): string => String(value).padStart(2, '0');

function date(pick: Pick, number: (most: number) => number): string {
  const [day, month, year] = [number(28), pick(MONTHS), 2015 + number(11)];
  const short = month.slice(0, 3);
  const at = MONTHS.indexOf(month) + 1;
  return pick([
    `${day} ${month} ${year}`,
    `${month} ${day}, ${year}`,
    `${short} ${day}, ${year}`,
    `${day} ${short} ${year}`,
    `${short}. ${day}, ${year}`,
    `${year}-${two(at)}-${two(day)}`,
    `${two(day)}/${two(at)}/${year}`,
    `${at}/${day}/${year}`,
    `${two(day)}.${two(at)}.${year}`,
    `${month} ${day}`,
    `${day} ${month}`,
    `${month} ${day}${day === 1 ? 'st' : 'th'}, ${year}`,
    `${short.toUpperCase()} ${day}, ${year}`,
    `${month.toUpperCase()} ${day}, ${year}`,
    `${day}-${short}-${year}`,
    `${month} ${year}`,
  ]);
}

function time(pick: Pick, number: (most: number) => number): string {
  const [hour, minute] = [number(12), two(number(59))];
  return pick([
    `${hour}:${minute}`,
    `${two(hour)}:${minute} GMT`,
    `${hour}:${minute} AM`,
    `${hour}:${minute} p.m.`,
    `${hour}:${minute} PM EDT`,
    `${hour}.${minute}pm`,
    `${two(hour)}:${minute} UTC`,
    `${two(hour)}:${minute} (GMT+3)`,
    `${hour}:${minute}pm BST`,
    `${two(hour)}h${minute}`,
    `${hour}:${minute} a.m. ET`,
    `${two(hour)}:${minute}, Baghdad time`,
  ]);
}

/**
 * Fills the braces of wordings, from a seeded source of chance.
 * @param home  the page's own outlet, writer and topics, which many slots name
 */
export function slotFiller(random: () => number, home: { outlet?: string; name?: string; topics?: readonly string[] } = {}): (wording: string) => string {
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as never; // lists are never empty
  const number = (most: number): number => 1 + Math.floor(random() * most);
  const name = (): string => {
    if (home.name !== undefined && random() < 0.4) return home.name;
    const chance = random();
    const family = pick(FAMILY);
    if (chance < 0.08) return `${pick(GIVEN).slice(0, 1)}. ${family}`;
    if (chance < 0.16) return `${pick(GIVEN)} ${pick(GIVEN).slice(0, 1)}. ${family}`;
    if (chance < 0.24) return `${pick(GIVEN)} ${pick(GIVEN)} ${family}`;
    return `${pick(GIVEN)} ${family}`;
  };
  const outlet = (): string => home.outlet !== undefined && random() < 0.5 ? home.outlet :
    pick([() => `${pick(OUTLET_A)} ${pick(OUTLET_B)}`, () => `The ${pick(OUTLET_A)} ${pick(OUTLET_B)}`, () => `${pick(OUTLET_A)} ${pick(OUTLET_A)} ${pick(OUTLET_B)}`, () => `${pick(PLACES)} ${pick(OUTLET_B)}`])();
  const topic = (): string => (home.topics !== undefined && home.topics.length > 0 && random() < 0.5 ? pick(home.topics) : pick(TOPICS));
  const caption = (): string => `${pick(CAPTION_WHO)} ${pick(CAPTION_DOES)}${pick(CAPTION_WHEN)}${pick(['.', '.', ''])}`;
  const handle = (): string => pick([() => pick(GIVEN) + pick(FAMILY).replace(/\W/g, ''), () => `${pick(OUTLET_A)}${pick(OUTLET_B)}`.toLowerCase(), () => `${pick(GIVEN).toLowerCase()}_${number(99)}`])();
  const site = (): string => `${pick(['', 'www.'])}${pick(OUTLET_A).toLowerCase()}${pick(OUTLET_B).toLowerCase()}.${pick(['com', 'net', 'org', 'example', 'co.uk'])}`;
  const ago = (): string =>
    pick([() => `${number(23)} hours ago`, () => `${number(59)} minutes ago`, () => `${number(59)} mins ago`, () => `${number(23)}h ago`, () => `${number(6)} days ago`, () => 'an hour ago', () => '1 day ago', () => `${number(9)} months ago`, () => `${number(4)} weeks ago`, () => `about ${number(20)} hours ago`])();
  const fill: Readonly<Record<string, () => string>> = {
    Name: name,
    NAME: () => name().toUpperCase(),
    Outlet: outlet,
    OUTLET: () => outlet().toUpperCase(),
    Place: () => pick(PLACES),
    PLACE: () => pick(PLACES).toUpperCase(),
    Topic: topic,
    TOPIC: () => topic().toUpperCase(),
    Lang: () => pick(LANGUAGES),
    N: () => String(number(random() < 0.5 ? 12 : 90)),
    Year: () => String(2010 + number(16)),
    Date: () => date(pick, number),
    Time: () => time(pick, number),
    DayDate: () => `${pick([(day: string) => day, (day: string) => `${day.slice(0, 3)}`])(pick(DAYS))}${pick([', ', ' '])}${date(pick, number)}`,
    Ago: ago,
    Cap: caption,
    cap: () => caption().replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
    handle,
    site,
    email: () => `${pick(['info', 'news', 'contact', 'desk', 'editor', pick(GIVEN).toLowerCase()])}@${site().replace('www.', '')}`,
  };
  return (wording) => wording.replace(/\{([A-Za-z]+)\}/g, (whole, slot: string) => fill[slot]?.() ?? whole);
}
