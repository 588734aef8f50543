import type { NamedEvent } from './named-event.ts';

const once = (id: string, names: string, start: string, end?: string, eras?: string): NamedEvent => ({
  id: `event/${id}`,
  names: names.split('|'),
  start,
  ...(end === undefined ? {} : { end }),
  ...(eras === undefined ? {} : { eras: eras.split('|') }),
});

/**
 * Occurrences that texts on Iraq, Syria and the world date other things by. Dates are public record: the day it
 * began, and the day it ended where it lasted. A situation adds its own.
 */
export const events: readonly NamedEvent[] = [
  once(
    'world-war-1',
    'world war i|first world war|world war one|wwi|great war',
    '1914-07-28',
    '1918-11-11',
    'ww1|wwi',
  ),
  once('world-war-2', 'world war ii|second world war|world war two|wwii|ww2', '1939-09-01', '1945-09-02'),
  once('cold-war', 'cold war', '1947-03-12', '1991-12-26', 'cold war'),
  once(
    'american-revolutionary-war',
    'american revolutionary war|american revolution|american war of independence',
    '1775-04-19',
    '1783-09-03',
  ),
  once('american-civil-war', 'american civil war', '1861-04-12', '1865-05-26'),
  once('vietnam-war', 'vietnam war', '1955-11-01', '1975-04-30'),
  once('iran-revolution', 'islamic revolution|iranian revolution', '1979-02-11'),
  once('iran-iraq-war', 'iran-iraq war|iran–iraq war', '1980-09-22', '1988-08-20'),
  once('halabja', 'halabja massacre|halabja attack|halabja chemical attack', '1988-03-16'),
  once('kuwait-invasion', 'invasion of kuwait|iraq’s invasion of kuwait', '1990-08-02'),
  once('gulf-war', 'gulf war|first gulf war', '1990-08-02', '1991-02-28'),
  once(
    'september-11',
    '9/11|september 11 attacks|september 11th attacks|9/11 attacks|11 september attacks|sept. 11 attacks',
    '2001-09-11',
    undefined,
    '9/11',
  ),
  once(
    'iraq-invasion',
    'us-led invasion of iraq|us invasion of iraq|invasion of iraq|2003 invasion of iraq|2003 invasion|us-led invasion|2003 us-led invasion|2003 us invasion|american invasion of iraq|u.s.-led invasion|u.s. invasion of iraq|2003 u.s. invasion',
    '2003-03-20',
  ),
  once(
    'saddam-fall',
    'saddam’s fall|saddam hussein’s fall|fall of saddam|fall of saddam hussein|fall of baghdad|saddam hussein’s overthrow|saddam’s overthrow|toppling of saddam hussein|ouster of saddam hussein',
    '2003-04-09',
    undefined,
    'saddam|saddam hussein|baathist',
  ),
  once('arab-spring', 'arab spring', '2010-12-17', '2012-12-31'),
  once(
    'syria-uprising',
    'syrian uprising|outbreak of the syrian civil war|outbreak of syria’s civil war|start of the syrian civil war|start of syria’s civil war|syrian revolution',
    '2011-03-15',
  ),
  once('mosul-fall', 'fall of mosul|capture of mosul|seizure of mosul|mosul’s fall', '2014-06-10'),
  once('sinjar', 'sinjar massacre|yazidi genocide|genocide of the yazidis', '2014-08-03'),
  once('mosul-liberation', 'liberation of mosul|mosul’s liberation|recapture of mosul', '2017-07-10'),
  once('raqqa', 'fall of raqqa|liberation of raqqa|recapture of raqqa', '2017-10-17'),
  once(
    'kurdish-referendum',
    'kurdish independence referendum|kurdistan independence referendum',
    '2017-09-25',
  ),
  once('baghouz', 'fall of baghouz|battle of baghouz|baghuz offensive', '2019-03-23'),
  once('tishreen', 'tishreen protests|october protests|tishreen uprising', '2019-10-01'),
  once(
    'soleimani',
    'killing of qassem soleimani|soleimani’s killing|assassination of qassem soleimani|killing of qasem soleimani|soleimani’s assassination|assassination of qasem soleimani|soleimani strike',
    '2020-01-03',
  ),
  once(
    'covid',
    'covid-19 pandemic|coronavirus pandemic|covid pandemic',
    '2020-03-11',
    '2023-05-05',
    'covid|covid-19|pandemic',
  ),
  once('kabul', 'fall of kabul|taliban takeover|taliban’s takeover', '2021-08-15'),
  once(
    'ukraine-invasion',
    'russia’s invasion of ukraine|russian invasion of ukraine|invasion of ukraine|full-scale invasion of ukraine',
    '2022-02-24',
  ),
  once(
    'turkey-earthquake',
    'february 2023 earthquake|february 2023 earthquakes|february 6 earthquake|2023 earthquake|turkey-syria earthquake',
    '2023-02-06',
  ),
  once(
    'october-7',
    'october 7 attacks|october 7 attack|7 october attacks|7 october attack|october 7th attacks|october 7th attack|oct. 7 attacks|oct. 7 attack|7 october 2023 attacks|october 7, 2023, attacks|october 7 massacre|hamas attack on israel|hamas attacks of october 7',
    '2023-10-07',
    undefined,
    'october 7',
  ),
  once(
    'assad-fall',
    'assad’s fall|fall of assad|fall of bashar al-assad|fall of bashar assad|fall of the assad regime|fall of assad’s regime|assad regime’s fall|collapse of the assad regime|assad regime’s collapse|assad’s ouster|ouster of assad|ouster of bashar al-assad|assad’s overthrow|overthrow of assad|overthrow of bashar al-assad|toppling of assad|toppling of bashar al-assad|assad’s downfall|assad’s collapse|fall of damascus|bashar al-assad’s fall|bashar al-assad’s ouster|bashar al-assad’s overthrow|collapse of assad’s regime|collapse of bashar al-assad’s regime|fall of bashar al-assad’s regime|fall of the assad government|end of the assad regime|end of assad’s rule|assad’s flight|downfall of assad',
    '2024-12-08',
    undefined,
    'assad|baath|ba’ath',
  ),
  once('twelve-day-war', 'twelve-day war|12-day war', '2025-06-13', '2025-06-24'),
];
