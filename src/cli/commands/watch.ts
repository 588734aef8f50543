import { Command } from 'commander';
import { type FeedLine, type Round, watchFeeds } from '../../app/index.ts';
import { printable } from '../document-table.ts';
import { interruptible } from '../interruptible.ts';
import { type FetchOptions, type PlaceOptions, wholeNumber, withFetch, withPlace } from '../options.ts';
import { progressPrinter } from '../progress-line.ts';
import { resultSummary } from '../result-summary.ts';

interface WatchCommandOptions extends PlaceOptions, FetchOptions {
  readonly once?: boolean;
  readonly now?: boolean;
  readonly most: number;
}

/** Notes of one feed that are printed; the rest is counted. */
const NOTES = 5;

const OUTCOMES = { new: 'new', unchanged: 'nothing new', failed: 'FAILED' } as const;

/** What one feed gave, on a line or a few. */
export function feedLine(line: FeedLine): string {
  const { source, address, outcome, found, fresh, left, notes } = line;
  const counts =
    outcome === 'new' ? ` (${fresh} of ${found} items${left > 0 ? `, ${left} left for next time` : ''})` : '';
  const more = notes.length > NOTES ? [`… and ${notes.length - NOTES} more`] : [];
  return [`${source}: ${OUTCOMES[outcome]}${counts}  ${address}`, ...notes.slice(0, NOTES), ...more]
    .map((one, index) => (index === 0 ? printable(one) : `  ${printable(one)}`))
    .join('\n');
}

function tell(round: Round): void {
  for (const result of round.results) {
    if (result.outcome === 'failed') console.error(printable(result.reason ?? result.name));
  }
  for (const reason of round.withoutPage)
    console.error(printable(`${reason} The feed's own words are kept.`));
  const failed = round.feeds.filter((feed) => feed.outcome === 'failed').length;
  const feeds = `${round.feeds.length} ${round.feeds.length === 1 ? 'feed' : 'feeds'} asked, ${failed} failed`;
  const words =
    round.withoutPage.length > 0 ? `, ${round.withoutPage.length} by the feed's own words alone` : '';
  console.log(`${feeds}; ${resultSummary(round.results, round.planned)}${words}`);
}

const clock = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

export function watchCommand(): Command {
  return withFetch(withPlace(new Command('watch')))
    .description("ask the feeds of the situation's sources, and keep what is new")
    .argument('[source...]', 'only these sources, by id or name')
    .option('--once', 'one round of the feeds that are due, then end')
    .option('--now', 'ask every feed at once, due or not')
    .option(
      '--most <count>',
      'most new items of one feed at a time; the rest comes next time',
      wholeNumber(1, 100_000),
      200,
    )
    .action(async (sources: string[], options: WatchCommandOptions) => {
      const printer = progressPrinter(process.stderr);
      await interruptible(async (signal) => {
        const told = (line: FeedLine) => {
          printer.end();
          console.log(feedLine(line));
        };
        const after = (round: Round, nextAt: number) => {
          printer.end();
          tell(round);
          console.log(`Next at ${clock(nextAt)} UTC; Ctrl-C ends.`);
        };
        try {
          const round = await watchFeeds({
            ...options,
            sources,
            now: options.now ?? false,
            allow: options.allowFetch ?? [],
            report: printer.report,
            told,
            signal,
            ...(options.once ? {} : { after }),
          });
          printer.end();
          if (round !== undefined) {
            tell(round);
            if (round.feeds.length === 0 && !signal.aborted) {
              console.log('No feed is due; ask them all the same with --now, or see: vedette sources');
            }
            const isBad =
              round.feeds.some((feed) => feed.outcome === 'failed') ||
              round.results.some((one) => one.outcome === 'failed');
            if (isBad) process.exitCode = 1;
          }
          if (signal.aborted) {
            console.error('Stopped. What was added is kept; the same command takes up the rest.');
            process.exitCode = 130;
          }
        } finally {
          printer.end();
        }
      });
    });
}
