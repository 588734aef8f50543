import { Command } from 'commander';
import { openWorkplace } from '../../app/index.ts';
import { documentTable } from '../document-table.ts';
import { type PlaceOptions, wholeNumber, withPlace } from '../options.ts';

interface ListOptions extends PlaceOptions {
  readonly json?: boolean;
  readonly limit: number;
  readonly examples: boolean;
}

export function listCommand(): Command {
  return withPlace(new Command('list'))
    .description('list the documents of the store, newest first')
    .argument('[words...]', 'only those with all these words in title, source, date or address')
    .option('--limit <count>', 'at most so many', wholeNumber(1, 1_000_000), 50)
    .option('--json', 'one JSON object a line')
    .option('--no-examples', "leave out the situation's examples")
    .action(async (words: string[], options: ListOptions) => {
      const { store } = await openWorkplace(options);
      try {
        const { total, documents } = await store.list({
          words,
          examples: options.examples,
          limit: options.limit,
        });
        if (options.json) for (const document of documents) console.log(JSON.stringify(document));
        else console.log(documentTable(documents, total));
      } finally {
        await store.close();
      }
    });
}
