import { Command } from 'commander';
import { addPaths, allowedHosts, openWorkplace } from '../../app/index.ts';
import { printable } from '../document-table.ts';
import {
  type FetchOptions,
  type PlaceOptions,
  type StatedOptions,
  sortFiles,
  withFetch,
  withPlace,
  withStated,
} from '../options.ts';
import { progressPrinter } from '../progress-line.ts';
import { resultSummary, rowSummary } from '../result-summary.ts';

export function addCommand(): Command {
  return withFetch(withPlace(withStated(new Command('add'))))
    .description('read files, folders or web pages into the store')
    .argument(
      '<path...>',
      'files, folders of them, addresses that begin with http:// or https://, or - for standard input',
    )
    .option('--name <file>', 'what standard input is called, with the ending of its kind, such as page.html')
    .option('--lexicon <file...>', 'more names: JSON lines of name, aliases, type, codes')
    .action(
      async (
        paths: string[],
        options: PlaceOptions & StatedOptions & FetchOptions & { lexicon?: string[]; name?: string },
      ) => {
        const stop = new AbortController();
        const interrupt = () => stop.abort();
        process.once('SIGINT', interrupt);
        process.once('SIGTERM', interrupt);
        const workplace = await openWorkplace(options);
        const printer = progressPrinter(process.stderr);
        try {
          const { texts, lexicon } = sortFiles(paths, options.lexicon);
          const { results, planned, rows } = await addPaths(workplace, texts, {
            stated: { title: options.title, date: options.date, publisher: options.source, url: options.url },
            lexicon,
            inputName: options.name,
            fetch: { allow: allowedHosts(options.allowFetch) },
            report: printer.report,
            signal: stop.signal,
          });
          printer.end();
          for (const result of results) {
            if (result.outcome === 'failed') console.error(printable(result.reason ?? result.name));
            if (result.note !== undefined) console.error(printable(`${result.name}: ${result.note}`));
          }
          for (const file of rows) {
            for (const { reason, name } of file.refused) console.error(printable(reason ?? name));
            for (const note of file.notes) console.error(printable(note));
            console.log(printable(rowSummary(file)));
          }
          if (planned > 0) console.log(resultSummary(results, planned));
          if (stop.signal.aborted) {
            console.error('Stopped. What was added is kept; run the same command again for the rest.');
            process.exitCode = 130;
          } else if (
            results.some((result) => result.outcome === 'failed') ||
            rows.some((file) => file.refused.length > 0)
          )
            process.exitCode = 1;
        } finally {
          printer.end();
          process.off('SIGINT', interrupt);
          process.off('SIGTERM', interrupt);
          await workplace.store.close();
        }
      },
    );
}
