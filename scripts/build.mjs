// npm run build: everything that start would do before it serves.
import { ensureAll } from './setup.mjs';

ensureAll();
