import { Command } from 'commander';
import { type DocumentReader, openDocumentReader } from '../../app/index.ts';
import { VedetteError } from '../../core/index.ts';
import { printable } from '../document-table.ts';
import { explain } from '../explain.ts';
import { readLines } from '../json-lines.ts';
import { type StatedOptions, sortFiles, withStated } from '../options.ts';
import { renderReport } from '../report.ts';
import { rowLine } from '../row-line.ts';
import { write } from '../write.ts';

interface ReadCommandOptions extends StatedOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly tokens?: boolean;
  readonly text?: boolean;
  readonly situation?: string;
  readonly lexicon?: string[];
}

export function readCommand(): Command {
  return withStated(new Command('read'))
    .description('read files and print what they say; stores nothing, touches no network')
    .argument('[file...]', 'texts, pages, PDFs, Word documents, mail or event data; - is standard input')
    .option('--json', 'one reading a document, one JSON object a line')
    .option('--jsonl', 'read JSON lines {"id", "text", "date"?, "title"?, "url"?} from standard input')
    .option('--tokens', 'with the words and trees of each sentence')
    .option('--text', 'with the text that the spans point into')
    .option('--situation <folder>', "read with this situation's actors, places and named events")
    .option('--lexicon <file...>', 'more names: JSON lines of name, aliases, type, codes')
    .action(async (named: string[], options: ReadCommandOptions, command: Command) => {
      const { texts: files, lexicon } = sortFiles(named, options.lexicon);
      if (options.jsonl === files.length > 0) {
        throw new VedetteError(
          'usage',
          options.jsonl
            ? '--jsonl reads standard input; leave out the files.'
            : 'Name a file to read, or - for standard input.',
        );
      }
      const reader = await openDocumentReader({ ...options, lexicon });
      const debug = command.parent?.opts<{ debug?: boolean }>().debug ?? false;
      const failed = options.jsonl
        ? await readLines(reader, process.stdin, options, debug)
        : await readFiles(reader, files, options, debug);
      if (failed > 0) process.exitCode = 1;
    });
}

/** Reads file after file; one that fails is told in a sentence and the rest is read. */
async function readFiles(
  reader: DocumentReader,
  files: readonly string[],
  options: ReadCommandOptions,
  debug: boolean,
): Promise<number> {
  let failed = 0;
  const { json, tokens, text } = options;
  let isFirst = true;
  for (const file of files) {
    let rows = 0;
    const before = failed;
    try {
      const stated = {
        date: options.date,
        publisher: options.source,
        url: options.url,
        title: options.title,
      };
      const wanted = { tokens: tokens ?? false, text: text ?? false };
      for await (const one of reader.readAll(file, stated, wanted)) {
        if ('reason' in one) {
          failed++;
          console.error(printable(one.reason));
          isFirst = false;
          continue;
        }
        if (one.note !== undefined) console.error(printable(`${one.name}: ${one.note}`));
        if (json) await write(`${JSON.stringify(one.reading)}\n`);
        else if (one.reading.row !== undefined) {
          rows++;
          await write(`${rowLine(one.reading)}\n`);
        } else {
          const place = one.part === undefined ? '' : `${printable(one.name)} (${one.part})\n`;
          const report = renderReport(one.document.text, one.reading, process.stdout.isTTY);
          await write(`${isFirst ? '' : '\n'}${place}${report}\n`);
        }
        isFirst = false;
      }
      if (rows > 0) console.error(`${printable(file)}: ${rows} rows read, ${failed - before} refused`);
    } catch (error) {
      failed++;
      console.error(explain(error, debug));
    }
  }
  return failed;
}
