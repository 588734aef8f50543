import { Command } from 'commander';
import { addPaths, openWorkplace, type Result } from '../../app/index.ts';
import { printable } from '../document-table.ts';
import { type PlaceOptions, type StatedOptions, sortFiles, withPlace, withStated } from '../options.ts';
import { progressPrinter } from '../progress-line.ts';

function summary(results: readonly Result[], planned: number): string {
  const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const parts = [
    `${count('added')} added`,
    `${count('known')} known already`,
    ...(count('restated') > 0 ? [`${count('restated')} read again with what you state of them`] : []),
    `${count('failed')} refused`,
    ...(results.length < planned ? [`${planned - results.length} not reached`] : []),
  ];
  return parts.join(', ');
}

export function addCommand(): Command {
  return withPlace(withStated(new Command('add')))
    .description('read files or folders into the store')
    .argument('<path...>', 'text files, or folders of them')
    .option('--lexicon <file...>', 'more names: JSON lines of name, aliases, type, codes')
    .action(async (paths: string[], options: PlaceOptions & StatedOptions & { lexicon?: string[] }) => {
      const stop = new AbortController();
      const interrupt = () => stop.abort();
      process.once('SIGINT', interrupt);
      process.once('SIGTERM', interrupt);
      const workplace = await openWorkplace(options);
      const printer = progressPrinter(process.stderr);
      try {
        const { texts, lexicon } = sortFiles(paths, options.lexicon);
        const { results, planned } = await addPaths(workplace, texts, {
          stated: { title: options.title, date: options.date, publisher: options.source, url: options.url },
          lexicon,
          report: printer.report,
          signal: stop.signal,
        });
        printer.end();
        for (const result of results) {
          if (result.outcome === 'failed') console.error(printable(result.reason ?? result.name));
        }
        console.log(summary(results, planned));
        if (stop.signal.aborted) {
          console.error('Stopped. What was added is kept; run the same command again for the rest.');
          process.exitCode = 130;
        } else if (results.some((result) => result.outcome === 'failed')) process.exitCode = 1;
      } finally {
        printer.end();
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
        await workplace.store.close();
      }
    });
}
