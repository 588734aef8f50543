import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedsInDisorder } from '../../../bench/scorers/made-feeds.ts';
import { DocumentError } from '../../../src/core/index.ts';
import { takeFeed } from '../../../src/intake/feeds/index.ts';

/** How many inputs: a few at each test, 20,000 where it is asked for. */
const RUNS = Number(process.env.VEDETTE_FUZZ ?? 400);

const feeds = feedsInDisorder().map((feed) => feed.bytes);

/** One change of a feed's bytes: a cut, a piece twice, a piece gone, bytes that are others, a mark put in. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'twice', 'gone', 'noise', 'mark'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 300 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  mark: fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x [',
    '&',
    '&#x110000;',
    '"',
    '<item>',
    '</item>',
    '<?',
    '\u0000',
    '{',
    '[',
    '\\',
  ),
});

function changed(
  bytes: Uint8Array,
  changes: readonly { kind: string; at: number; length: number; bytes: Uint8Array; mark: string }[],
): Uint8Array {
  let made = bytes;
  for (const { kind, at, length, bytes: noise, mark } of changes) {
    const from = Math.floor(at * made.length);
    const [head, piece, tail] = [
      made.subarray(0, from),
      made.subarray(from, from + length),
      made.subarray(from + length),
    ];
    const parts =
      kind === 'cut'
        ? [head]
        : kind === 'twice'
          ? [head, piece, piece, tail]
          : kind === 'gone'
            ? [head, tail]
            : kind === 'noise'
              ? [head, noise, piece, tail]
              : [head, new TextEncoder().encode(mark), piece, tail];
    made = new Uint8Array(Buffer.concat(parts));
  }
  return made;
}

describe('any feed, however it is changed', () => {
  it('is read or refused in one sentence; every item is taken or told, and leads to the web', () => {
    fc.assert(
      fc.property(fc.nat(feeds.length - 1), fc.array(change, { maxLength: 4 }), (which, changes) => {
        const bytes = changed(feeds[which] ?? new Uint8Array(), changes);
        const read = () => takeFeed(bytes, { name: 'the feed', address: 'https://wire.example/feed' });
        try {
          const feed = read();
          expect(feed.items.length + feed.notTaken.length).toBe(feed.found);
          for (const { address, id, text, title } of feed.items) {
            expect(id).not.toBe('');
            expect(address ?? text ?? title).toBeDefined();
            if (address !== undefined) expect(['http:', 'https:']).toContain(new URL(address).protocol);
          }
          expect(JSON.stringify(read())).toBe(JSON.stringify(feed));
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
          expect(error.message).toMatch(/^the feed .*\.$/u);
        }
      }),
      { numRuns: RUNS, ...(RUNS > 400 ? {} : { seed: 7 }) },
    );
  });

  it('made of any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          takeFeed(bytes, { name: 'the feed' });
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
      }),
      { numRuns: RUNS },
    );
  });
});
