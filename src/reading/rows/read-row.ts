import { bySpan, type Document, type Mention, type Reading, type Span } from '../../core/index.ts';
import type { Gazetteer } from '../../lexicon/gazetteer/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { readAcled } from './acled.ts';
import { type ActorNames, actorNames } from './actors.ts';
import { readGdeltEvent, readGdeltMention } from './gdelt.ts';
import type { Deed, Party, RowStory } from './row-story.ts';
import { type RowView, viewRow } from './row-view.ts';
import { readUcdp } from './ucdp.ts';

/** What rows are read with. */
export interface RowReaderParts {
  readonly actors: ActorNames;
  readonly gazetteer?: Gazetteer;
}

/** The lists of a reading that a row fills. */
export type RowReading = Pick<
  Reading,
  | 'row'
  | 'title'
  | 'date'
  | 'sentences'
  | 'mentions'
  | 'times'
  | 'places'
  | 'quantities'
  | 'statements'
  | 'notes'
>;

function storyOf(view: RowView, parts: RowReaderParts): RowStory | undefined {
  switch (view.table) {
    case 'gdelt-events':
      return readGdeltEvent(view, parts);
    case 'gdelt-mentions':
      return readGdeltMention(view, parts);
    case 'ucdp-ged':
      return readUcdp(view, parts);
    case 'acled':
      return readAcled(view, parts);
    case 'reliefweb':
      return undefined;
  }
}

/** Parties as mentions in text order, one for each span; the same actor is one chain. */
function mentionsOf(parties: readonly Party[]): { mentions: Mention[]; idOf: (span: Span) => string } {
  const bySpot = new Map<string, Party>();
  for (const party of parties) {
    const key = `${party.start}-${party.end}`;
    const known = bySpot.get(key);
    if (known === undefined || (known.entity === undefined && party.entity !== undefined))
      bySpot.set(key, party);
  }
  const chains = new Map<string, number>();
  const ids = new Map<string, string>();
  const mentions = [...bySpot.entries()]
    .sort(([, a], [, b]) => bySpan(a, b))
    .map(([key, { start, end, type, name, entity, codes = [] }], at): Mention => {
      const same = entity === undefined ? `name ${name.toLowerCase()}` : `entity ${entity}`;
      const chain = chains.get(same) ?? chains.size;
      chains.set(same, chain);
      ids.set(key, `m${at + 1}`);
      return {
        id: `m${at + 1}`,
        start,
        end,
        type,
        form: 'name',
        name,
        ...(entity === undefined ? {} : { entity }),
        ...(codes.length === 0 ? {} : { codes: [...codes] }),
        chain,
      };
    });
  return { mentions, idOf: ({ start, end }) => ids.get(`${start}-${end}`) ?? '' };
}

/** The stretch of the row from the first to the last cell that the deed hangs on. */
function spanOf({ trigger, sources, targets }: Deed): Span {
  const cells = [trigger, ...sources, ...targets];
  return {
    start: Math.min(...cells.map(({ start }) => start)),
    end: Math.max(...cells.map(({ end }) => end)),
  };
}

function assembled(story: RowStory, text: string): RowReading {
  const { deed, record, voices } = story;
  const time = deed?.time ?? story.time;
  const place = deed?.place;
  const located: Party[] =
    place === undefined ? [] : [{ start: place.start, end: place.end, name: place.name, type: 'place' }];
  const { mentions, idOf } = mentionsOf([
    ...(deed?.sources ?? []),
    ...(deed?.targets ?? []),
    ...voices,
    ...located,
  ]);
  const deaths = [...(deed?.deaths ?? [])];
  const quantities = deaths.sort(bySpan).map((one, at) => ({
    id: `q${at + 1}`,
    start: one.start,
    end: one.end,
    value: one.value,
    ...(one.low === undefined ? {} : { low: one.low }),
    ...(one.high === undefined ? {} : { high: one.high }),
    kind: 'cardinal' as const,
    unit: 'death',
    ...(one.of === undefined ? {} : { of: one.of }),
  }));
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  return {
    row: story.row,
    title: story.title,
    ...(story.date === undefined ? {} : { date: story.date }),
    sentences: [{ start: 0, end: text.length }],
    mentions,
    times:
      time === undefined
        ? []
        : [
            {
              id: 't1',
              start: time.start,
              end: time.end,
              type: 'DATE',
              value: time.value,
              earliest: time.earliest,
              latest: time.latest,
            },
          ],
    places:
      place === undefined
        ? []
        : [
            {
              id: 'p1',
              mention: idOf(place),
              start: place.start,
              end: place.end,
              lat: place.lat,
              lon: place.lon,
              country: place.country,
              ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
              ...(place.admin1 === undefined ? {} : { admin1: place.admin1 }),
              uncertaintyKm: place.uncertaintyKm,
            },
          ],
    quantities,
    statements:
      deed === undefined
        ? []
        : [
            {
              id: 's1',
              ...spanOf(deed),
              trigger: { start: deed.trigger.start, end: deed.trigger.end, lemma: deed.trigger.value },
              sources: unique(deed.sources.map(idOf)),
              targets: unique(deed.targets.map(idOf)),
              ...(deed.event === undefined ? {} : { event: deed.event }),
              ...(deed.time === undefined ? {} : { time: 't1' }),
              ...(place === undefined ? {} : { place: 'p1' }),
              ...(quantities.length === 0 ? {} : { quantities: quantities.map(({ id }) => id) }),
              status: 'occurred',
              certainty: deed.certainty,
              cue: { start: deed.trigger.start, end: deed.trigger.end, rule: deed.rule },
              attribution: [
                { start: record.start, end: record.end, who: 'author', stance: 'states' },
                ...voices.map((voice) => ({
                  start: voice.start,
                  end: voice.end,
                  who: idOf(voice),
                  stance: 'states',
                })),
              ],
            },
          ],
    notes: [...story.notes].sort(bySpan),
  };
}

/**
 * A reader of rows of event data: from a row's cells to one statement, without the language model. The data set is its
 * voice; every span is a cell of the row, or words of one.
 * @returns a function of a row's document; undefined for a document that is no coded row, or lost what makes it one
 */
export function rowReader({
  lexicon,
  gazetteer,
}: {
  readonly lexicon: Lexicon;
  readonly gazetteer?: Gazetteer;
}): (document: Document) => RowReading | undefined {
  const parts: RowReaderParts = {
    actors: actorNames(lexicon),
    ...(gazetteer === undefined ? {} : { gazetteer }),
  };
  return ({ text, row }) => {
    const view = row === undefined ? undefined : viewRow(text, row);
    const story = view === undefined ? undefined : storyOf(view, parts);
    return story === undefined ? undefined : assembled(story, text);
  };
}
