import { cameoCode } from '../../intake/rows/index.ts';
import { cameoDeed, cameoName } from './data/cameo.ts';
import { FIPS } from './data/fips.ts';
import { type Precision, placeOf } from './places.ts';
import type { RowReaderParts } from './read-row.ts';
import type { Party, RowStory } from './row-story.ts';
import type { RowView, Words } from './row-view.ts';
import { dayTime, instantOf } from './times.ts';

/** `*Geo_Type` as a radius in km: 1 a country, 2 and 5 a state or province, 3 and 4 a town. */
const GEO_TYPES: Readonly<Record<string, Precision>> = { 1: 'country', 2: 150, 3: 10, 4: 10, 5: 150 };

function actorOf(
  row: RowView,
  which: 1 | 2,
  { actors }: RowReaderParts,
  date: string | undefined,
): Party | undefined {
  const code = row.cell(`Actor${which}Code`);
  const name = row.cell(`Actor${which}Name`) ?? code;
  if (name === undefined) return undefined;
  return actors.party(name, {
    ...(code === undefined ? {} : { code: code.value }),
    ...(date === undefined ? {} : { date }),
  });
}

/** The host of an address as it stands in it, without "www."; the whole cell where it is no address. */
function hostIn(words: Words): Words {
  const found = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/?#@\s]{0,200}@)?(?:www\.)?([^/:?#\s]{1,253})/i.exec(
    words.value,
  );
  const host = found?.[1];
  if (found === null || host === undefined || words.end - words.start !== words.value.length) return words;
  const start = words.start + found[0].length - host.length;
  return { start, end: start + host.length, value: host };
}

function sourceOf(row: RowView, columns: readonly string[], { actors }: RowReaderParts): Party[] {
  const cell = columns.map((column) => row.cell(column)).find((one) => one !== undefined);
  return cell === undefined ? [] : [actors.voice(hostIn(cell))];
}

/**
 * A row of GDELT's events: a machine's coding of one sentence of one report, hence certain only as far as that ("probable").
 * Source: GDELT Event Codebook V2.0.
 */
export function readGdeltEvent(row: RowView, parts: RowReaderParts): RowStory | undefined {
  const record = row.cell('GLOBALEVENTID');
  const trigger = row.cell('EventCode');
  const code = cameoCode(trigger?.value ?? '', row.cell('EventRootCode')?.value);
  if (record === undefined || trigger === undefined || code === undefined) return undefined;
  const time = dayTime(row, 'SQLDATE', 0);
  const source = actorOf(row, 1, parts, time?.earliest);
  const target = actorOf(row, 2, parts, time?.earliest);
  const notes: { start: number; end: number; reason: string }[] = [];
  const geo = row.cell('ActionGeo_FullName');
  const found =
    geo === undefined
      ? undefined
      : placeOf(
          row,
          {
            name: geo,
            lat: 'ActionGeo_Lat',
            lon: 'ActionGeo_Long',
            country: FIPS.get(row.cell('ActionGeo_CountryCode')?.value.toUpperCase() ?? '') ?? '',
            precision: GEO_TYPES[row.cell('ActionGeo_Type')?.value ?? ''] ?? 'country',
          },
          parts.gazetteer,
        );
  const place = found !== undefined && 'lat' in found ? found : undefined;
  if (found !== undefined && 'reason' in found) notes.push(found);
  const event = cameoDeed(code);
  const date = instantOf(row.cell('DATEADDED')?.value ?? '');
  const who = [source?.name, target?.name].filter((name) => name !== undefined).join(' → ');
  const where = place === undefined ? '' : `, ${place.name}`;
  return {
    row: { dataset: 'gdelt', table: row.table, event: record.value },
    title: `${cameoName(code)} (${code})${who === '' ? '' : `: ${who}`}${where}`,
    ...(date === undefined ? {} : { date }),
    record,
    deed: {
      trigger: { ...trigger, value: code },
      ...(event === undefined ? {} : { event }),
      sources: source === undefined ? [] : [source],
      targets: target === undefined ? [] : [target],
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { place }),
      deaths: [],
      certainty: 2,
      rule: 'gdelt-event',
    },
    voices: sourceOf(row, ['SOURCEURL'], parts),
    notes,
  };
}

/** A row of GDELT's mentions: an event that is known by its number was reported once more. It states nothing new. */
export function readGdeltMention(row: RowView, parts: RowReaderParts): RowStory | undefined {
  const record = row.cell('GLOBALEVENTID');
  if (record === undefined) return undefined;
  const time = dayTime(row, 'MentionTimeDate', 0);
  const date = instantOf(row.cell('MentionTimeDate')?.value ?? '');
  const voices = sourceOf(row, ['MentionSourceName', 'MentionIdentifier'], parts);
  const by = voices[0] === undefined ? '' : ` by ${voices[0].name}`;
  return {
    row: { dataset: 'gdelt', table: row.table, event: record.value },
    title: `GDELT event ${record.value}, reported${by}`,
    ...(date === undefined ? {} : { date }),
    record,
    ...(time === undefined ? {} : { time }),
    voices,
    notes: [],
  };
}
