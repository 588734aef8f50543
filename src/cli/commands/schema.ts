import { Command } from 'commander';
import { readingJsonSchema } from '../../app/index.ts';

export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the JSON Schema of a reading')
    .action(() => console.log(JSON.stringify(readingJsonSchema(), null, 2)));
}
