import { Command } from 'commander';
import { listDocuments, openWorkplace } from '../../app/index.ts';
import { documentTable } from '../document-table.ts';
import { pointingAt } from '../explain.ts';
import { type PlaceOptions, wholeNumber, withPlace } from '../options.ts';

interface ListOptions extends PlaceOptions {
  readonly json?: boolean;
  readonly limit: number;
  readonly examples: boolean;
}

export function listCommand(): Command {
  return withPlace(new Command('list'))
    .description('list the documents of the store, newest first')
    .argument(
      '[query...]',
      'only those of a query: words, "text:border guards", status:feared, since:2025-03',
    )
    .option('--limit <count>', 'at most so many', wholeNumber(1, 1_000_000), 50)
    .option('--json', 'one JSON object a line')
    .option('--no-examples', "leave out the situation's examples")
    .action(async (terms: string[], options: ListOptions) => {
      const workplace = await openWorkplace(options);
      const query = terms.join(' ');
      try {
        const { total, documents } = await pointingAt(query, () =>
          listDocuments(workplace, query, { examples: options.examples, limit: options.limit }),
        );
        if (options.json) {
          for (const { record, hit } of documents) console.log(JSON.stringify({ ...record, hit }));
        } else console.log(documentTable(documents, total, query));
      } finally {
        await workplace.store.close();
      }
    });
}
