import { Command } from 'commander';
import { documentsNamed, exportBundle, openWorkplace } from '../../app/index.ts';
import { QueryError, VedetteError } from '../../core/index.ts';
import { formatBytes, formatCount } from '../counts.ts';
import { interruptible } from '../interruptible.ts';
import { type PlaceOptions, withPlace } from '../options.ts';
import { progressPrinter } from '../progress-line.ts';

interface ExportOptions extends PlaceOptions {
  readonly bundle: string;
  readonly json?: boolean;
}

export function exportCommand(): Command {
  return withPlace(new Command('export'))
    .description(
      'write documents with their original bytes and how they were taken, as one file that verifies itself',
    )
    .argument(
      '[query...]',
      'ids of documents, or a query that their statements meet; without one, all documents',
    )
    .requiredOption('--bundle <file>', 'the file to write: a tar of a BagIt folder')
    .option('--json', 'one JSON object: what was written, and its SHA-256')
    .action(async (words: string[], options: ExportOptions) => {
      const workplace = await openWorkplace(options);
      const printer = progressPrinter(process.stderr);
      try {
        await interruptible(async (signal) => {
          const documents = await documentsNamed(workplace, words);
          const receipt = await exportBundle(workplace.store, documents, options.bundle, {
            report: printer.report,
            signal,
          }).finally(() => printer.end());
          if (receipt === undefined) {
            console.error('Stopped; nothing was written.');
            process.exitCode = 130;
          } else if (options.json) console.log(JSON.stringify(receipt));
          else {
            const { revisions, originals, bytes, captures, sha256 } = receipt;
            console.log(
              `${options.bundle}: ${formatCount(receipt.documents, 'document')} in ${formatCount(revisions, 'revision')}, ` +
                `${formatCount(originals, 'original')} (${formatBytes(bytes)}), ${formatCount(captures, 'entry', 'entries')} of the log.\n` +
                `SHA-256: ${sha256}\nNote it elsewhere; vedette verify ${options.bundle} checks the rest.`,
            );
          }
        });
      } catch (error) {
        if (error instanceof QueryError) {
          throw new VedetteError('query', `${error.message}\n${error.pointAt(words.join(' '))}`);
        }
        throw error;
      } finally {
        await workplace.store.close();
      }
    });
}
