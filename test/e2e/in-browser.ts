import { describe, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from './browser.ts';

/** A browser on a machine that does much else at the same time is slow, not broken. */
const TIMEOUT_MS = 240_000;

/**
 * A suite that needs a real browser. Where there is none it is skipped and counted as such, with one line that says how
 * to install it; under `CI=true` it fails instead, since nobody reads that line there.
 */
export function describeInBrowser(name: string, suite: () => void): void {
  if (findChromium() !== undefined) {
    describe(name, { timeout: TIMEOUT_MS }, suite);
  } else if (process.env.CI === 'true') {
    describe(name, () => {
      it('has a browser', () => {
        throw new Error(NO_CHROMIUM);
      });
    });
  } else {
    process.stderr.write(`${name}: skipped. ${NO_CHROMIUM}\n`);
    describe.skip(name, suite);
  }
}
