import { type Item, ingest } from '../../../src/app/ingest.ts';
import type { CaptureFacts } from '../../../src/app/items.ts';
import { takeOne } from '../../../src/app/take-document.ts';
import type { Store } from '../../../src/store/index.ts';
import { fakeReader } from '../../support/fake-reader.ts';

export const PAGE = 'https://levant-wire.example/crossing';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A page as it was fetched. */
export function fetchedItem(text: string, at: string, address = PAGE): Item {
  const capture: CaptureFacts = {
    kind: 'fetch',
    at,
    asked: address,
    final: address,
    status: 200,
    headers: [['content-type', 'text/plain; charset=utf-8']],
  };
  return {
    name: address,
    origin: `fetch:${address}`,
    load: async () => ({
      ...(await takeOne(bytesOf(text), { name: 'crossing.txt', url: address, stated: { url: address } })),
      capture,
    }),
  };
}

export function fileItem(name: string, content: string | Uint8Array, stated = {}): Item {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return { name, origin: `file:${name}`, load: async () => takeOne(bytes, { name, stated }) };
}

/** A table of three rows, the second of which is refused. */
export function tableItem(name: string): Item {
  const rows = ['Guards met at the crossing.', '', 'Trucks left the town.'];
  return {
    name,
    origin: `file:${name}`,
    load: async () => ({
      bytes: bytesOf(rows.join('\n')),
      count: rows.length,
      documents: (async function* () {
        for (const [index, row] of rows.entries()) {
          const part = `row ${index + 1}`;
          if (row === '') yield { name: part, reason: `${name}, ${part}: it is empty.` };
          else
            yield {
              ...(await takeOne(bytesOf(row), { name: `${part}.txt` })),
              kind: 'row' as const,
              name: `${part}.txt`,
              part,
            };
        }
      })(),
    }),
  };
}

/** A store with a page in three states, a text of another encoding, a table and a paste. */
export async function fill(store: Store): Promise<void> {
  await ingest(
    store,
    fakeReader(),
    [
      fetchedItem('The crossing opened.\nTwelve guards stood there.', '2025-03-15T08:00:00Z'),
      fileItem('note.md', '---\ntitle: A note\ndate: 2025-03-14\n---\nThe council met.\nIt said nothing.'),
      fileItem(
        'latin.txt',
        new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x6f, 0x70, 0x65, 0x6e, 0x73, 0x2e]),
      ),
      tableItem('events.csv'),
      fetchedItem('The crossing opened.\nTwenty guards stood there.', '2025-03-16T08:00:00Z'),
    ],
    { now: () => '2025-03-14T08:00:00Z', by: 'A. Analyst' },
  );
}
