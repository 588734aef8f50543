import { Command, InvalidArgumentError } from 'commander';
import {
  type BundleVerification,
  openWorkplace,
  type Verification,
  verifyBundle,
  verifyStore,
} from '../../app/index.ts';
import { formatBytes, formatCount } from '../counts.ts';
import { printable } from '../document-table.ts';
import { interruptible } from '../interruptible.ts';
import { type PlaceOptions, withPlace } from '../options.ts';
import { progressPrinter } from '../progress-line.ts';

interface VerifyOptions extends PlaceOptions {
  readonly head?: string;
  readonly json?: boolean;
}

function link(value: string): string {
  if (!/^[0-9a-f]{64}$/.test(value)) {
    throw new InvalidArgumentError('expected a link of the chain: 64 digits from 0 to f.');
  }
  return value;
}

function summary(result: Verification | BundleVerification): string {
  const { originals, bytes, captures, revisions, olderTexts, problems, head, stopped } = result;
  const looked = [
    `${formatCount(originals, 'original')} (${formatBytes(bytes)})`,
    formatCount(captures, 'entry', 'entries'),
    formatCount(revisions, 'revision'),
  ].join(', ');
  const verdict = problems.length === 0 ? 'all as kept' : formatCount(problems.length, 'problem');
  const lines = [`${looked}: ${stopped ? `stopped; so far ${verdict}` : verdict}.`];
  if (olderTexts > 0) {
    lines.push(
      `${formatCount(olderTexts, 'text')} read by an older Vedette: held against the reading, not against the bytes.`,
    );
  }
  if (!stopped) {
    lines.push(
      'file' in result
        ? `SHA-256 of the bundle: ${result.file}`
        : `Chain: ${head}\nNote this link elsewhere; vedette verify --head LINK tells later whether anything before it was changed.`,
    );
  }
  return lines.join('\n');
}

export function verifyCommand(): Command {
  return withPlace(new Command('verify'))
    .description(
      'hash all that is kept again and hold it against its log; or check a bundle, which needs no store',
    )
    .argument('[bundle]', 'a bundle that vedette export wrote')
    .option('--head <link>', 'a link of the chain that you noted earlier: it must still stand in it', link)
    .option('--json', 'one JSON object: what was looked at, and every problem')
    .action(async (bundle: string | undefined, options: VerifyOptions) => {
      const printer = progressPrinter(process.stderr);
      await interruptible(async (signal) => {
        const given = {
          report: printer.report,
          signal,
          ...(options.head === undefined ? {} : { head: options.head }),
        };
        const result = await (bundle === undefined
          ? ofStore(options, given)
          : verifyBundle(bundle, given)
        ).finally(() => printer.end());
        if (options.json) console.log(JSON.stringify(result));
        else {
          for (const { message } of result.problems) console.error(printable(message));
          console.log(summary(result));
        }
        if (result.stopped) process.exitCode = 130;
        else if (result.problems.length > 0) process.exitCode = 1;
      });
    });
}

async function ofStore(
  options: VerifyOptions,
  given: Parameters<typeof verifyStore>[1],
): Promise<Verification> {
  const { store } = await openWorkplace(options);
  try {
    return await verifyStore(store, given);
  } finally {
    await store.close();
  }
}
