import type { Status } from '../../src/core/index.ts';

/** A status, or of a verb or noun that looks like a deed and tells of none where it stands. */
export type Mark = Status | 'no deed';

/** Marks by the code that labels write. */
export const MARKS: Readonly<Record<string, Mark>> = {
  occ: 'occurred',
  ong: 'ongoing',
  sch: 'scheduled',
  pla: 'planned',
  pro: 'proposed',
  exp: 'expected',
  pos: 'possible',
  fea: 'feared',
  con: 'conditional',
  den: 'denied',
  neg: 'negated',
  unk: 'unknown',
  non: 'no deed',
};
