import { Command } from 'commander';
import type { SourceList, SourceRow } from '../../api/index.ts';
import { openSources } from '../../app/index.ts';
import { printable } from '../document-table.ts';
import { type PlaceOptions, withPlace } from '../options.ts';

interface SourcesOptions extends PlaceOptions {
  readonly json?: boolean;
  readonly examples: boolean;
}

/** The states in words; each also begins its line, so that none is told by its colour. */
const STATES: Readonly<Record<SourceRow['health']['state'], string>> = {
  failing: 'FAILING',
  silent: 'SILENT',
  'on-time': 'on time',
  new: 'new',
  never: 'not asked',
  'no-feed': 'no feed',
};

function fit(words: string, width: number): string {
  const plain = printable(words);
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain.padEnd(width);
}

/** The sources as a table for the terminal, those that need a look first. */
export function sourceTable(list: SourceList): string {
  if (list.items.length === 0) return 'No sources. Name some in sources.yaml of the situation.';
  const head = [
    fit('state', 9),
    'grade',
    fit('source', 28),
    fit('last item (UTC)', 16),
    fit('next due (UTC)', 16),
    'health',
  ];
  const time = (value: string | undefined) => fit(value?.slice(0, 16).replace('T', ' ') ?? '–', 16);
  const rows = list.items.map(({ name, grade, health }) => [
    fit(STATES[health.state], 9),
    fit(grade ?? '–', 5),
    fit(name, 28),
    time(health.lastItem),
    time(health.nextDue),
    printable(health.sentence),
  ]);
  const count = (state: SourceRow['health']['state']) =>
    list.items.filter((row) => row.health.state === state).length;
  const total = `${list.items.length} sources; ${count('failing')} failing, ${count('silent')} silent longer than usual`;
  return [head, ...rows]
    .map((row) => row.join('  ').trimEnd())
    .concat(total)
    .join('\n');
}

export function sourcesCommand(): Command {
  return withPlace(new Command('sources'))
    .description(
      'list who publishes, and how each source does: last item, failures, silence longer than usual',
    )
    .option('--json', 'one JSON object a line, as GET /api/sources gives them')
    .option('--no-examples', "leave out the situation's invented sources")
    .action(async (options: SourcesOptions) => {
      const list = await openSources(options);
      if (options.json) for (const row of list.items) console.log(JSON.stringify(row));
      else console.log(sourceTable(list));
    });
}
