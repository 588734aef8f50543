import { type Mention, pageAt, pageName, type Reading, type Span, type Statement } from '../core/index.ts';
import { printable } from './document-table.ts';

const WIDTH = 100;

function quote(text: string, span: Span, most = 90): string {
  const words = printable(text.slice(span.start, span.end)).replace(/\s+/g, ' ').trim();
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function names(ids: readonly string[], mentions: ReadonlyMap<string, Mention>): string {
  return ids.map((id) => printable(mentions.get(id)?.name ?? id)).join(', ');
}

function statementLines(
  text: string,
  statement: Statement,
  reading: Reading,
  mentions: ReadonlyMap<string, Mention>,
): string[] {
  const { sources, targets, status, event, time, place, cue, attribution } = statement;
  const when = reading.times.find((one) => one.id === time);
  const where = reading.places.find((one) => one.id === place);
  const page = pageAt(reading.pages, statement.start);
  const voices = attribution.map((voice) => {
    const who =
      voice.who === 'author'
        ? 'author'
        : voice.who === null
          ? 'unnamed'
          : printable(mentions.get(voice.who)?.name ?? voice.who);
    return voice.verb === undefined ? who : `${who} (${voice.verb})`;
  });
  const who = [names(sources, mentions) || '–', names(targets, mentions)]
    .filter((part) => part !== '')
    .join(' → ');
  const details = [
    event === undefined ? '' : [event.type, event.mode].filter(Boolean).join('/'),
    when === undefined ? '' : `when ${when.value}`,
    where === undefined ? '' : `where ${quote(text, where)}`,
    cue === undefined ? '' : `for “${quote(text, cue, 30)}”`,
    page === undefined ? '' : `p. ${printable(pageName(page))}`,
    voices.length > 0 ? `says ${voices.join(' → ')}` : '',
  ].filter((part) => part !== '');
  return [
    `  ${status.padEnd(11)} ${who}: ${quote(text, statement)}`,
    `  ${''.padEnd(11)} ${details.join(' · ')}`,
  ];
}

function section(title: string, lines: readonly string[], count = lines.length): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${count})`, ...lines];
}

/** Names with their chains: each thing once, with how often it is referred to. */
function actorLines(reading: Reading): string[] {
  return [...groupChains(reading).values()].flatMap((chain) => {
    const named = chain.filter((mention) => mention.form === 'name');
    const shown = named.find((mention) => mention.entity !== undefined) ?? named[0];
    if (shown === undefined) return [];
    const known = [shown.entity, ...(shown.codes ?? [])].filter((part) => part !== undefined).join(' ');
    const times = chain.length > 1 ? ` ×${chain.length}` : '';
    return [
      `  ${shown.type.padEnd(13)} ${printable(shown.name)}${times}${known === '' ? '' : `  [${known}]`}`,
    ];
  });
}

/** Each place once, with how often it is named. */
function placeLines(text: string, reading: Reading): string[] {
  const lines = new Map<string, number>();
  for (const place of reading.places) {
    const where = `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)} ± ${Math.round(place.uncertaintyKm)} km  ${place.country}`;
    const line = `  ${quote(text, place, 40).padEnd(32)} ${where}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines].map(([line, count]) => (count > 1 ? `${line}  ×${count}` : line));
}

function groupChains(reading: Reading): Map<number, Mention[]> {
  const chains = new Map<number, Mention[]>();
  for (const mention of reading.mentions)
    chains.set(mention.chain, [...(chains.get(mention.chain) ?? []), mention]);
  return chains;
}

/**
 * A reading as a report for the terminal: what was said and how sure, then who, when, where, how many, what the text
 * says is not known, and what was not read as the article.
 * @param rich  true where the terminal shows bold type
 * @param noticed  what was noticed when the text was taken, as the store tells it
 */
export function renderReport(text: string, reading: Reading, rich: boolean, noticed?: string): string {
  const bold = (words: string) => (rich ? `\x1b[1m${words}\x1b[22m` : words);
  const head = [
    reading.publisher,
    reading.date ?? 'no date',
    reading.language,
    `${reading.sentences.length} sentences`,
  ];
  const lines = [
    bold(printable(reading.title ?? 'Untitled')),
    head
      .filter((part) => part !== undefined)
      .map(printable)
      .join(' · '),
  ];
  if (noticed !== undefined) lines.push(`Noticed: ${printable(noticed)}`);
  if (!reading.read) {
    lines.push('', `Not read: the text is in another language than English (${reading.language}).`);
    return lines.join('\n');
  }
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  lines.push(
    ...section(
      'Statements',
      reading.statements.flatMap((one) => statementLines(text, one, reading, mentions)),
      reading.statements.length,
    ),
    ...section(
      'Links',
      reading.links.map((link) => `  ${link.type.padEnd(11)} ${quote(text, link)}`),
    ),
    ...section(
      'Not known',
      reading.questions.map((question) => `  ${quote(text, question)}`),
    ),
    ...section('Actors and things', actorLines(reading)),
    ...section(
      'Times',
      reading.times.map(
        (time) =>
          `  ${quote(text, time, 40).padEnd(32)} ${time.value}${time.stated ? ` (says ${time.stated})` : ''}`,
      ),
    ),
    ...section('Places', placeLines(text, reading)),
    ...section(
      'Quantities',
      reading.quantities.map((one) =>
        `  ${quote(text, one, 40).padEnd(32)} ${one.bound ?? ''} ${one.value} ${one.unit}`.replace(
          / {2}(?=\d)/,
          ' ',
        ),
      ),
    ),
    ...section(
      'Not the article',
      reading.furniture.map((piece) => `  ${piece.kind.padEnd(11)} ${quote(text, piece, 70)}`),
    ),
    ...section(
      'Seen and not understood',
      reading.notes.map((note) => `  ${quote(text, note, 40)}: ${note.reason}`),
    ),
  );
  return lines
    .map((line) => (line.length > WIDTH * 2 ? `${line.slice(0, WIDTH * 2 - 1)}…` : line))
    .join('\n');
}
