import type { RevisionDiff, RevisionRecord } from '../app/index.ts';
import { formatCount } from './counts.ts';
import { printable } from './document-table.ts';

/** The revisions of a document, a line each. */
export function revisionTable(revisions: readonly RevisionRecord[]): string {
  return revisions
    .map(({ ordinal, newest, added, sha256, title }) =>
      printable(
        `${ordinal}  ${added}  ${sha256.slice(0, 12)}  ${title ?? 'Untitled'}${newest ? '  (newest)' : ''}`,
      ),
    )
    .join('\n');
}

const SIGNS = { removed: '-', added: '+', changed: '~', moved: '>' } as const;

/** What changed between two revisions; words that went stand in [- -], words that came in {+ +}. */
export function diffReport(from: RevisionRecord, to: RevisionRecord, diff: RevisionDiff): string {
  const lines = [`Revision ${from.ordinal} (${from.added}) → ${to.ordinal} (${to.added})`];
  for (const { field, before, after } of diff.fields) {
    lines.push(`  ${field}: ${before ?? 'none'} → ${after ?? 'none'}`);
  }
  for (const [what, { removed, added }] of [
    ['names', diff.names],
    ['figures', diff.figures],
  ] as const) {
    if (removed.length > 0) lines.push(`  ${what} no longer there: ${removed.join(', ')}`);
    if (added.length > 0) lines.push(`  ${what} new: ${added.join(', ')}`);
  }
  for (const { kind, pieces, touches } of diff.changes) {
    const words = pieces
      .map((piece) =>
        piece.kind === 'same' || kind !== 'changed'
          ? piece.text
          : piece.kind === 'removed'
            ? `[-${piece.text}-]`
            : `{+${piece.text}+}`,
      )
      .join('');
    const note = touches.length === 0 ? '' : ` (${touches.join(', ')})`;
    lines.push(`  ${SIGNS[kind]} ${kind}${note}: ${words}`);
  }
  lines.push(`  ${formatCount(diff.same, 'sentence')} unchanged`);
  return lines.map(printable).join('\n');
}
