import type { DocumentPage } from '../../src/api/index.ts';
import { rowCells } from '../../src/intake/index.ts';
import { rowText } from '../support/event-rows.ts';
import { composeReading } from './compose-reading.ts';

/** The id of a row of event data; it stands in no list. */
export const ROW = 'row';

/** A row, its reading made by hand, as a page made by `page`. */
export function fakeRow(page: (reading: ReturnType<typeof composeReading>) => DocumentPage): DocumentPage {
  const text = rowText('acled');
  const head = {
    id: ROW,
    language: 'en',
    read: true,
    title: 'Attack, Tadmur',
    date: '2025-03-11',
    publisher: 'ACLED',
  };
  const reading = composeReading(head, text, (compose) => {
    const who = compose.mention('Unidentified Armed Group (Syria)', { type: 'group' });
    const whom = compose.mention('Civilians (Syria)', { type: 'group' });
    compose.statement('Attack', 'Attack', {
      status: 'occurred',
      certainty: 3,
      sources: [who],
      targets: [whom],
    });
  });
  const cells = rowCells(text, 'acled')?.map(({ column, start, end }) => ({ column, start, end })) ?? [];
  return { ...page(reading), cells };
}
