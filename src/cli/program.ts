import { Command } from 'commander';
import { version } from '../app/index.ts';
import { addCommand } from './commands/add.ts';
import { calendarCommand } from './commands/calendar.ts';
import { exportCommand } from './commands/export.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { readCommand } from './commands/read.ts';
import { schemaCommand } from './commands/schema.ts';
import { showCommand } from './commands/show.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { statementsCommand } from './commands/statements.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';

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
    statementsCommand,
    calendarCommand,
    watchCommand,
    sourcesCommand,
    verifyCommand,
    exportCommand,
    startCommand,
    initCommand,
    schemaCommand,
  ]) {
    program.addCommand(make().exitOverride());
  }
  return program;
}
