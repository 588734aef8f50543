#!/usr/bin/env node
import { CommanderError } from 'commander';
import { explain } from './explain.ts';
import { buildProgram } from './program.ts';

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
