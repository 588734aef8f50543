// npm run docs: writes what in docs/ is made from the code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensurePackages, root } from './setup.mjs';

ensurePackages();
ensureBuilt();
const { readingJsonSchema } = await import('../dist/app/index.js');
writeFileSync(join(root, 'docs', 'reading.schema.json'), `${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
console.log('Wrote docs/reading.schema.json');
