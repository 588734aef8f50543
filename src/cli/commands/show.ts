import { Command } from 'commander';
import { openWorkplace, showDocument } from '../../app/index.ts';
import { type PlaceOptions, withPlace } from '../options.ts';
import { renderReport } from '../report.ts';

interface ShowOptions extends PlaceOptions {
  readonly json?: boolean;
}

export function showCommand(): Command {
  return withPlace(new Command('show'))
    .description('show what was read in one document')
    .argument('<id>', 'its id, or the first signs of it')
    .option('--json', 'the reading as JSON, with its text')
    .action(async (id: string, options: ShowOptions) => {
      const { store } = await openWorkplace(options);
      try {
        const { text, reading } = await showDocument(store, id);
        console.log(
          options.json
            ? JSON.stringify({ ...reading, text })
            : renderReport(text, reading, process.stdout.isTTY),
        );
      } finally {
        await store.close();
      }
    });
}
