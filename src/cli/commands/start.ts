import { Command } from 'commander';
import { UPLOAD_LIMIT_BYTES } from '../../api/index.ts';
import { openDesk, webRoot } from '../../app/index.ts';
import { DEFAULT_PORT, serve } from '../../http/index.ts';
import { explain } from '../explain.ts';
import { type PlaceOptions, wholeNumber, withPlace } from '../options.ts';
import { progressPrinter } from '../progress-line.ts';

interface StartOptions extends PlaceOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost: string[];
  readonly uploadLimit: number;
  readonly examples: boolean;
}

export function startCommand(): Command {
  return withPlace(new Command('start'))
    .description('open the situation and serve the desk on this machine')
    .option('--port <number>', '0 takes a free one', wholeNumber(0, 65_535), DEFAULT_PORT)
    .option('--host <address>', 'listen there; anything but this machine lets others in', '127.0.0.1')
    .option('--allow-host <name...>', 'a further name under which browsers may ask', [])
    .option(
      '--upload-limit <megabytes>',
      'most megabytes of a file that is sent from the browser',
      wholeNumber(1, 1024),
      UPLOAD_LIMIT_BYTES / 1024 ** 2,
    )
    .option('--no-examples', 'leave out the example documents of the situation')
    .action(async (options: StartOptions, command: Command) => {
      const debug = command.parent?.opts<{ debug?: boolean }>().debug ?? false;
      const printer = progressPrinter(process.stderr);
      const open = await openDesk({
        ...options,
        report: printer.report,
        tell: (sentence) => console.error(sentence),
        trouble: (error) => console.error(explain(error, debug)),
      });
      printer.end();
      try {
        const serving = await serve(open.desk, {
          webRoot: webRoot(),
          host: options.host,
          port: options.port,
          hosts: options.allowHost,
          uploadBytes: options.uploadLimit * 1024 ** 2,
          report: (error) => console.error(explain(error, debug)),
        });
        console.log(`${open.title}: ${serving.address}`);
        await new Promise<void>((resolve) => {
          process.once('SIGINT', resolve);
          process.once('SIGTERM', resolve);
        });
        await serving.close();
      } finally {
        await open.close();
      }
    });
}
