import { Command } from 'commander';
import { compareRevisions, listRevisions, openWorkplace, showDocument } from '../../app/index.ts';
import { type PlaceOptions, withPlace } from '../options.ts';
import { renderReport } from '../report.ts';
import { diffReport, revisionTable } from '../revision-report.ts';

interface ShowOptions extends PlaceOptions {
  readonly json?: boolean;
  readonly revisions?: boolean;
  readonly diff?: boolean;
}

export function showCommand(): Command {
  return withPlace(new Command('show'))
    .description('show what was read in one document')
    .argument('<id>', 'its id, or the first signs of it')
    .option('--json', 'the reading as JSON, with its text; or the list that is asked for, an object a line')
    .option('--revisions', 'the states in which the page was found')
    .option('--diff', 'what changed from each state to the next')
    .action(async (id: string, options: ShowOptions) => {
      const { store } = await openWorkplace(options);
      try {
        if (options.diff) {
          for (const found of await compareRevisions(store, id)) {
            console.log(options.json ? JSON.stringify(found) : diffReport(found.from, found.to, found.diff));
          }
          return;
        }
        if (options.revisions) {
          const revisions = await listRevisions(store, id);
          if (options.json) for (const revision of revisions) console.log(JSON.stringify(revision));
          else console.log(revisionTable(revisions));
          return;
        }
        const { text, reading, note } = await showDocument(store, id);
        console.log(
          options.json
            ? JSON.stringify({ ...reading, text })
            : renderReport(text, reading, process.stdout.isTTY, note),
        );
      } finally {
        await store.close();
      }
    });
}
