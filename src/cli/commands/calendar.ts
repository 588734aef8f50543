import { Command, InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../../core/index.ts';
import { printStatements, type StatementOptions, withList } from './statements.ts';

interface CalendarOptions extends StatementOptions {
  readonly from?: string;
  readonly to?: string;
}

function date(value: string): string {
  if (!isCalendarDate(value))
    throw new InvalidArgumentError('expected a year, month or day, such as 2025-03 or 2025-03-10.');
  return value;
}

export function calendarCommand(): Command {
  return withList(new Command('calendar'))
    .description('list what texts say lies ahead, in the order of its time')
    .argument('[query...]', 'narrows it; without status: what is scheduled, planned or expected')
    .option('--from <date>', 'not before this year, month or day', date)
    .option('--to <date>', 'not after it', date)
    .action(async (terms: string[], options: CalendarOptions) => {
      const query = terms.join(' ');
      const { from, to, limit } = options;
      await printStatements(
        query,
        options,
        (desk) =>
          desk.calendar({
            query,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
            offset: 0,
            limit,
          }),
        true,
      );
    });
}
