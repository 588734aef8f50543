import { Command } from 'commander';
import { initSituationFolder } from '../../app/index.ts';

export function initCommand(): Command {
  return new Command('init')
    .description('start an empty situation in a new folder')
    .argument('<name>', 'the folder, and the name of the situation')
    .action(async (name: string) => {
      const files = await initSituationFolder(name);
      console.log(`Started the situation in ${name}/:`);
      for (const file of files) console.log(`  ${file}`);
      console.log(`Open it with: vedette start --situation ${name}`);
    });
}
