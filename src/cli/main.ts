#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../app/index.ts';
import { addCommand } from './commands/add.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { readCommand } from './commands/read.ts';
import { schemaCommand } from './commands/schema.ts';
import { showCommand } from './commands/show.ts';
import { startCommand } from './commands/start.ts';
import { explain } from './explain.ts';

/** The whole command line; docs/commands.md is checked against it. */
export function buildProgram(): Command {
  const program = new Command('vedette')
    .description('Reads what is published about a situation; every line can be traced to its sentence.')
    .version(version())
    .option('--debug', 'print the stack of an error')
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  for (const make of [
    readCommand,
    addCommand,
    listCommand,
    showCommand,
    startCommand,
    initCommand,
    schemaCommand,
  ]) {
    program.addCommand(make().exitOverride());
  }
  return program;
}

async function main(): Promise<void> {
  // A reader that is piped into `head` ends when its reader does, without a complaint.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const program = buildProgram();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else {
      console.error(explain(error, program.opts<{ debug?: boolean }>().debug ?? false));
      process.exitCode = 1;
    }
  }
}

if (process.env.VEDETTE_CLI_IMPORT === undefined) await main();
