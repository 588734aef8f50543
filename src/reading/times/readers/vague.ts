import { type Reader, textAt } from '../scan.ts';
import type { Found } from '../types.ts';

/** The phrases of the phrase table: "recently", "currently", "in recent months", "the near future". */
export const vagueReader: Reader = {
  name: 'vague',
  on: (token) => token.lex?.phrase === true,
  read: (scan, at): Found | undefined => {
    for (const row of scan.language.phrases.get(textAt(scan, at)) ?? []) {
      if (!row.words.every((word, i) => textAt(scan, at + i) === word)) continue;
      if (row.not?.includes(textAt(scan, at + row.words.length))) return undefined;
      return { first: at, last: at + row.words.length - 1, meaning: { kind: 'vague', ref: row.ref } };
    }
    return undefined;
  },
};
