import type { UploadReceipt } from '../../api/index.ts';
import { formatCount, formatNumber } from '../format.ts';

/** A file that the user chose, and how far it is. `sent` is a share of its bytes, 0 to 1. */
export interface ChosenFile {
  readonly key: number;
  readonly file: File;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly sent: number }
    | { readonly kind: 'kept'; readonly receipt: UploadReceipt }
    | { readonly kind: 'refused'; readonly reason: string };
}

/** "12 KB", "3.4 MB": decimal places only where they tell something. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return formatCount(bytes, 'byte');
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / 1024;
  return `${formatNumber(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}

/** Why a file need not be sent, in one sentence; undefined where it may be. */
export function refusalOf(
  { name, size }: Pick<File, 'name' | 'size'>,
  most: number,
  isFolder: boolean,
): string | undefined {
  if (isFolder) return `${name} is a folder; drop the files in it, or use: vedette add FOLDER`;
  if (size === 0) return `${name} is empty.`;
  if (size > most) {
    return `${name} has ${formatSize(size)}; at most ${formatSize(most)} can be sent. Use: vedette add FILE`;
  }
  return undefined;
}

const OUTCOMES = {
  added: 'kept',
  revised: 'kept as a new revision of a known page',
  known: 'was here already',
  restated: 'was here already, and is read again with what you state of it',
} as const;

/** What became of a file that was kept, in one sentence without its end: "kept", "3 documents kept, 1 refused". */
export function receiptWords({ documents, total, rows, refusals }: UploadReceipt): string {
  if (rows !== undefined) {
    const parts = [
      `${formatNumber(rows.added)} added`,
      ...(rows.revised > 0 ? [`${formatNumber(rows.revised)} changed since`] : []),
      `${formatNumber(rows.known)} known already`,
      `${formatNumber(refusals)} refused`,
    ];
    return `${formatCount(rows.rows, 'row')} of ${rows.table}: ${parts.join(', ')}`;
  }
  const [only] = documents;
  const refused = refusals === 0 ? '' : `, ${formatNumber(refusals)} refused`;
  if (total === 1 && only !== undefined) return `${OUTCOMES[only.outcome]}${refused}`;
  return `${formatCount(total, 'document')} kept or known${refused}`;
}

/** How far a file is, for the eye and the ear. */
export function stateWords(state: ChosenFile['state']): string {
  switch (state.kind) {
    case 'waiting':
      return 'waiting';
    case 'sending':
      return state.sent >= 1 ? 'reading …' : `sending, ${Math.floor(state.sent * 100)} %`;
    case 'kept':
      return receiptWords(state.receipt);
    case 'refused':
      return state.reason;
  }
}
