import { dayOf } from '../../intake/rows/index.ts';
import { GLEDITSCH_WARD } from './data/gleditsch-ward.ts';
import { type Precision, placeOf } from './places.ts';
import type { RowReaderParts } from './read-row.ts';
import type { Deaths, Party, RowStory } from './row-story.ts';
import type { RowView, Words } from './row-view.ts';
import { stretchTime } from './times.ts';

/** `type_of_violence`: what it is called, and what it comes to. */
const VIOLENCE = {
  1: { name: 'State-based violence', event: { type: 'ASSAULT', cameo: '190' } },
  2: { name: 'Non-state violence', event: { type: 'ASSAULT', cameo: '190' } },
  3: { name: 'One-sided violence', event: { type: 'ASSAULT', mode: 'targeted', cameo: '180' } },
} as const;

/**
 * `where_prec` as a radius in km: 1 the exact place, 2 within about 25 km of it, 3 a district, 4 a province, 5 a line, a
 * border or a part of the country, 6 the country, 7 seas and the air above.
 */
const WHERE_PREC: Readonly<Record<string, Precision>> = {
  1: 2,
  2: 25,
  3: 50,
  4: 150,
  5: 200,
  6: 'country',
  7: 500,
};

/** Sources that a row may list are many; the voices of one statement are these at most. */
const VOICES = 40;

/** The newest day in a list of the days on which the sources were published. */
function newestDay(row: RowView): string | undefined {
  const days = row.parts('source_date', ';').flatMap(({ value }) => dayOf(value) ?? []);
  return days.sort().at(-1);
}

/** Rows from before 2013 name their source inside a free text: "Reuters 1989-05-17 …". */
function oldSource(row: RowView): Words[] {
  const cell = row.cell('source_article');
  const name =
    cell === undefined
      ? undefined
      : /^["\s]*([^\d",;:]{2,60}?)[\s,]*(?=["\d,;:]|$)/u.exec(row.text.slice(cell.start, cell.end));
  if (cell === undefined || name?.[1] === undefined) return [];
  const start = cell.start + name[0].indexOf(name[1]);
  return [{ start, end: start + name[1].length, value: name[1] }];
}

/** Offices first, then whom these had it from; each name once. */
function voicesOf(row: RowView, { actors }: RowReaderParts): Party[] {
  const offices = row.parts('source_office', ';');
  const original = row.cell('source_original');
  const words = [
    ...(offices.length > 0 ? offices : oldSource(row)),
    ...(original === undefined ? [] : [original]),
  ];
  const names = new Set<string>();
  return words
    .filter(({ value }) => !names.has(value.toLowerCase()) && names.add(value.toLowerCase()))
    .slice(0, VOICES)
    .map((one) => actors.voice(one));
}

/** The best estimate with its bounds, and what it is made of by side; bounds that do not hold the estimate are left out. */
function deathsOf(row: RowView, sides: readonly (Words | undefined)[]): Deaths[] {
  const deaths: Deaths[] = [];
  const best = row.cell('best');
  const value = row.number('best');
  if (best !== undefined && value !== undefined && value >= 0) {
    const [low, high] = [row.number('low'), row.number('high')];
    deaths.push({
      start: best.start,
      end: best.end,
      value,
      ...(low === undefined || low > value || low < 0 ? {} : { low }),
      ...(high === undefined || high < value ? {} : { high }),
    });
  }
  for (const [index, column] of ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].entries()) {
    const cell = row.cell(column);
    const count = row.number(column);
    if (cell === undefined || count === undefined || count <= 0) continue;
    const side = sides[index];
    deaths.push({
      start: cell.start,
      end: cell.end,
      value: count,
      ...(side === undefined ? {} : { of: { start: side.start, end: side.end } }),
    });
  }
  return deaths;
}

/**
 * A row of UCDP GED or Candidate: one event of organised violence with at least one death, coded by hand from the sources
 * named. State-based and non-state violence has two sides and no direction; one-sided violence is done by side A.
 * Source: UCDP GED Codebook 23.1.
 */
export function readUcdp(row: RowView, parts: RowReaderParts): RowStory | undefined {
  const record = row.cell('id');
  const trigger = row.cell('type_of_violence');
  const kind = Number(trigger?.value);
  if (record === undefined || trigger === undefined || (kind !== 1 && kind !== 2 && kind !== 3))
    return undefined;
  const violence = VIOLENCE[kind];
  const time = stretchTime(row, 'date_start', 'date_end');
  const date = newestDay(row);
  const dated = time === undefined ? {} : { date: time.earliest };
  const cells = [row.cell('side_a'), row.cell('side_b')];
  const [a, b] = cells.map((cell) => (cell === undefined ? undefined : parts.actors.party(cell, dated)));
  const both = [a, b].filter((party) => party !== undefined);
  const name = ['where_coordinates', 'where_description', 'adm_2', 'adm_1', 'country']
    .map((column) => row.cell(column))
    .find((cell) => cell !== undefined);
  const admin1 = row.cell('adm_1')?.value;
  const found =
    name === undefined
      ? undefined
      : placeOf(
          row,
          {
            name,
            lat: 'latitude',
            lon: 'longitude',
            country: GLEDITSCH_WARD.get(row.cell('country_id')?.value ?? '') ?? '',
            ...(admin1 === undefined ? {} : { admin1 }),
            precision: WHERE_PREC[row.cell('where_prec')?.value ?? ''] ?? 'country',
          },
          parts.gazetteer,
        );
  const place = found !== undefined && 'lat' in found ? found : undefined;
  const who = both.map((party) => party.name).join(kind === 3 ? ' → ' : ' – ');
  return {
    row: { dataset: 'ucdp', table: row.table, event: record.value },
    title: `${violence.name}${who === '' ? '' : `: ${who}`}${place === undefined ? '' : `, ${place.name}`}`,
    ...(date === undefined ? {} : { date }),
    record,
    deed: {
      trigger,
      event: { ...violence.event },
      sources: kind === 3 ? (a === undefined ? [] : [a]) : both,
      targets: kind === 3 && b !== undefined ? [b] : [],
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { place }),
      deaths: deathsOf(row, cells),
      certainty: row.cell('event_clarity')?.value === '2' ? 2 : 3,
      rule: 'ucdp-event',
    },
    voices: voicesOf(row, parts),
    notes: found !== undefined && 'reason' in found ? [found] : [],
  };
}
