import { Command } from 'commander';
import { type Desk, statementsCsv } from '../../api/index.ts';
import { openStatements } from '../../app/index.ts';
import { VedetteError } from '../../core/index.ts';
import { pointingAt } from '../explain.ts';
import { type PlaceOptions, wholeNumber, withPlace } from '../options.ts';
import { statementTable, statementTotal } from '../statement-table.ts';
import { write } from '../write.ts';

/** What both lists of statements can be told. */
export interface StatementOptions extends PlaceOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly limit: number;
  readonly examples: boolean;
}

/** The options of both lists of statements. */
export function withList(command: Command): Command {
  return withPlace(command)
    .option('--limit <count>', 'at most so many', wholeNumber(1, 1_000_000), 50)
    .option('--json', 'one JSON object a line')
    .option('--csv', 'CSV of RFC 4180')
    .option('--no-examples', "leave out the situation's examples");
}

type List = Awaited<ReturnType<Desk['statements']>>;

/**
 * Opens the store, asks, prints. A query that cannot be read is shown with a line that points at the place.
 * @throws VedetteError
 */
export async function printStatements(
  query: string,
  options: StatementOptions,
  ask: (desk: Pick<Desk, 'statements' | 'calendar'>) => Promise<List>,
  isCalendar: boolean,
): Promise<void> {
  if (options.json && options.csv) throw new VedetteError('usage', 'Give --json or --csv, not both.');
  const { desk, close } = await openStatements(options);
  try {
    const { items, total, waiting } = await pointingAt(query, () => ask(desk));
    if (options.json) for (const row of items) await write(`${JSON.stringify(row)}\n`);
    else if (options.csv) await write(statementsCsv(items));
    else if (items.length > 0) await write(`${statementTable(items, isCalendar)}\n`);
    const rest = statementTotal(items.length, total, waiting);
    if (options.json || options.csv) {
      if (waiting > 0 || items.length < total) console.error(rest);
    } else console.log(rest);
  } finally {
    await close();
  }
}

export function statementsCommand(): Command {
  return withList(new Command('statements'))
    .description('list what is said, newest first, exact copies once')
    .argument('[query...]', 'as actor:irq target:syr status:planned,scheduled since:2025-03 "border guards"')
    .action(async (terms: string[], options: StatementOptions) => {
      const query = terms.join(' ');
      await printStatements(
        query,
        options,
        (desk) => desk.statements({ query, offset: 0, limit: options.limit }),
        false,
      );
    });
}
