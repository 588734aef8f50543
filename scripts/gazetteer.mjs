// Builds .cache/gazetteer.bin from the installed packages; called at set-up when a package or the builder changed.
import { rebuildGazetteer } from '../dist/app/index.js';

console.log('Building the gazetteer (once; some seconds) …');
await rebuildGazetteer();
