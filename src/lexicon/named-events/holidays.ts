import { arbaeen, ashura, eidAlAdha, eidAlFitr, islamicNewYear, mawlid, ramadanFirst } from './lunar-days.ts';
import type { NamedEvent, Recurrence } from './named-event.ts';

const yearly = (id: string, names: string, recurs: Recurrence): NamedEvent => ({
  id: `holiday/${id}`,
  names: names.split('|'),
  recurs,
});

const eids = [...eidAlFitr, ...eidAlAdha].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Days that come back every year. Sources: the calendars' own rules; US public holidays, 5 U.S.C. § 6103. */
export const holidays: readonly NamedEvent[] = [
  yearly('ramadan', 'ramadan|ramadhan|the holy month of ramadan|month of ramadan', {
    list: ramadanFirst,
    until: eidAlFitr,
  }),
  yearly('eid-al-fitr', 'eid al-fitr|eid al fitr|eid ul-fitr|eid el-fitr|eid-ul-fitr', {
    list: eidAlFitr,
    days: 3,
  }),
  yearly(
    'eid-al-adha',
    'eid al-adha|eid al adha|eid ul-adha|eid el-adha|feast of sacrifice|feast of the sacrifice',
    {
      list: eidAlAdha,
      days: 4,
    },
  ),
  yearly('eid', 'eid', { list: eids, days: 3 }),
  yearly('ashura', 'ashura|ashoura|day of ashura', { list: ashura }),
  yearly('arbaeen', "arbaeen|arba'een|arbain|arbaïn", { list: arbaeen }),
  yearly('mawlid', 'mawlid|mawlid al-nabi|prophet’s birthday|milad un-nabi', { list: mawlid }),
  yearly('islamic-new-year', 'islamic new year|hijri new year', { list: islamicNewYear }),
  yearly(
    'newroz',
    'newroz|kurdish new year|persian new year|iranian new year|nowruz|nawroz|norouz|noruz|nowrooz|newruz',
    { month: 3, day: 21 },
  ),
  yearly('christmas', 'christmas|christmas day|xmas|x-mas', { month: 12, day: 25 }),
  yearly('christmas-eve', 'christmas eve|xmas eve', { month: 12, day: 24 }),
  yearly('new-year', 'new year|new year’s|new year’s day|new years day|new year day', { month: 1, day: 1 }),
  yearly('new-year-eve', 'new year’s eve|new years eve|nye', { month: 12, day: 31 }),
  yearly('valentine', 'valentine’s day|valentines day|valentine day', { month: 2, day: 14 }),
  yearly('st-patrick', 'st. patrick’s day|st patrick’s day|saint patrick’s day|st. patrick day', {
    month: 3,
    day: 17,
  }),
  yearly('women', 'international women’s day', { month: 3, day: 8 }),
  yearly('april-fools', 'april fools’ day|april fool’s day|april fools day|april fools', {
    month: 4,
    day: 1,
  }),
  yearly('earth', 'earth day', { month: 4, day: 22 }),
  yearly('labour', 'may day|international workers’ day', { month: 5, day: 1 }),
  yearly('independence-us', 'independence day|fourth of july|4th of july|the fourth of july', {
    month: 7,
    day: 4,
  }),
  yearly('bastille', 'bastille day', { month: 7, day: 14 }),
  yearly('juneteenth', 'juneteenth', { month: 6, day: 19 }),
  yearly('halloween', 'halloween', { month: 10, day: 31 }),
  yearly('all-saints', 'all saints’ day|all saints day', { month: 11, day: 1 }),
  yearly('veterans', 'veterans day|veterans’ day|armistice day', { month: 11, day: 11 }),
  yearly('mlk', 'mlk day|martin luther king day|martin luther king jr. day', {
    month: 1,
    weekday: 1,
    nth: 3,
  }),
  yearly('presidents', 'presidents’ day|presidents day|washington’s birthday', {
    month: 2,
    weekday: 1,
    nth: 3,
  }),
  yearly('mothers', 'mother’s day|mothers’ day|mothers day', { month: 5, weekday: 7, nth: 2 }),
  yearly('fathers', 'father’s day|fathers’ day|fathers day', { month: 6, weekday: 7, nth: 3 }),
  yearly('memorial', 'memorial day', { month: 5, weekday: 1, nth: -1 }),
  yearly('labor', 'labor day|labour day', { month: 9, weekday: 1, nth: 1 }),
  yearly('columbus', 'columbus day', { month: 10, weekday: 1, nth: 2 }),
  yearly('thanksgiving', 'thanksgiving|thanksgiving day', { month: 11, weekday: 4, nth: 4 }),
  yearly('black-friday', 'black friday', { month: 11, weekday: 4, nth: 4, plus: 1 }),
  yearly('cyber-monday', 'cyber monday', { month: 11, weekday: 4, nth: 4, plus: 4 }),
  yearly('good-friday', 'good friday', { easter: -2 }),
  yearly('easter', 'easter|easter sunday|easter day', { easter: 0 }),
  yearly('easter-monday', 'easter monday', { easter: 1 }),
  yearly('ash-wednesday', 'ash wednesday', { easter: -46 }),
  yearly('palm-sunday', 'palm sunday', { easter: -7 }),
  yearly('pentecost', 'pentecost|whit sunday', { easter: 49 }),
];
