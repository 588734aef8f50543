import { ACLED_DEEDS } from './data/acled-events.ts';
import { ISO_NUMERIC } from './data/iso-numeric.ts';
import { type Precision, placeOf } from './places.ts';
import type { RowReaderParts } from './read-row.ts';
import type { Party, RowStory } from './row-story.ts';
import type { RowView } from './row-view.ts';
import { dayTime } from './times.ts';

/** `geo_precision` as a radius in km: 1 the town named, 2 a part of the region around it, 3 the region. */
const GEO_PRECISION: Readonly<Record<string, Precision>> = { 1: 5, 2: 50, 3: 150 };

/** `time_precision` as days around the day given: 1 that day, 2 a week that holds it, 3 its month. */
const TIME_PRECISION: Readonly<Record<string, number | 'month'>> = { 1: 0, 2: 6, 3: 'month' };

const CIVILIANS = /^(?:7|civilians)$/i;

/** `timestamp` as a day, where it is seconds since 1970 of this century. */
function publishedDay(row: RowView): string | undefined {
  const seconds = row.number('timestamp');
  if (seconds === undefined || seconds < 946_684_800 || seconds > 4_102_444_800) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function sideOf(row: RowView, which: 1 | 2, { actors }: RowReaderParts, date: string | undefined): Party[] {
  const dated = date === undefined ? {} : { date };
  const main = row.cell(`actor${which}`);
  return [...(main === undefined ? [] : [main]), ...row.parts(`assoc_actor_${which}`, ';')].map((words) =>
    actors.party(words, dated),
  );
}

/**
 * A row of an ACLED export. Its two actors have no direction, but for violence whose one side is civilians: these are then
 * acted on. Deaths are ACLED's estimate.
 * Source: ACLED Codebook.
 */
export function readAcled(row: RowView, parts: RowReaderParts): RowStory | undefined {
  const record = row.cell('event_id_cnty');
  const kind = row.cell('event_type');
  const trigger = row.cell('sub_event_type') ?? kind;
  if (record === undefined || trigger === undefined) return undefined;
  const deed =
    ACLED_DEEDS.get(trigger.value.toLowerCase()) ?? ACLED_DEEDS.get(kind?.value.toLowerCase() ?? '');
  const time = dayTime(row, 'event_date', TIME_PRECISION[row.cell('time_precision')?.value ?? ''] ?? 0);
  const date = publishedDay(row);
  const [one, two] = [sideOf(row, 1, parts, time?.earliest), sideOf(row, 2, parts, time?.earliest)];
  const hurts = deed?.type === 'ASSAULT';
  const isOneActedOn = hurts && CIVILIANS.test(row.cell('inter1')?.value ?? '') && two.length > 0;
  const isTwoActedOn = hurts && CIVILIANS.test(row.cell('inter2')?.value ?? '');
  const directed = isOneActedOn !== isTwoActedOn;
  const name =
    row.cell('location') ??
    row.cell('admin3') ??
    row.cell('admin2') ??
    row.cell('admin1') ??
    row.cell('country');
  const admin1 = row.cell('admin1')?.value;
  const found =
    name === undefined
      ? undefined
      : placeOf(
          row,
          {
            name,
            lat: 'latitude',
            lon: 'longitude',
            country: ISO_NUMERIC.get(String(row.number('iso') ?? '')) ?? '',
            ...(admin1 === undefined ? {} : { admin1 }),
            precision: GEO_PRECISION[row.cell('geo_precision')?.value ?? ''] ?? 50,
          },
          parts.gazetteer,
        );
  const place = found !== undefined && 'lat' in found ? found : undefined;
  const deaths = row.cell('fatalities');
  const count = row.number('fatalities');
  const who = [one[0]?.name, two[0]?.name].filter((party) => party !== undefined).join(' – ');
  const notes = found !== undefined && 'reason' in found ? [found] : [];
  const unknown =
    deed === undefined
      ? [{ start: trigger.start, end: trigger.end, reason: 'This type of event is not known.' }]
      : [];
  return {
    row: { dataset: 'acled', table: row.table, event: record.value },
    title: `${trigger.value}${who === '' ? '' : `: ${who}`}${place === undefined ? '' : `, ${place.name}`}`,
    ...(date === undefined ? {} : { date }),
    record,
    deed: {
      trigger,
      ...(deed === undefined || deed.type === ''
        ? {}
        : {
            event: {
              type: deed.type,
              ...(deed.mode === '' ? {} : { mode: deed.mode }),
              cameo: deed.cameo,
            },
          }),
      sources: directed ? (isTwoActedOn ? one : two) : [...one, ...two],
      targets: directed ? (isTwoActedOn ? two : one) : [],
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { place }),
      deaths:
        deaths === undefined || count === undefined || count < 0
          ? []
          : [{ start: deaths.start, end: deaths.end, value: count }],
      certainty: 3,
      rule: 'acled-event',
    },
    voices: row.parts('source', ';').map((words) => parts.actors.voice(words)),
    notes: [...notes, ...unknown],
  };
}
