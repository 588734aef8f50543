/** The row's text, and how its bytes were read where they are not UTF-8. */
export interface DecodedRow {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

const STRICT = { fatal: true, ignoreBOM: true } as const;

/**
 * The text of one row. A row that is not UTF-8 stands in a file of mixed encodings: it alone is read as Windows-1252,
 * in which every byte is a sign, so that nothing of it is lost.
 */
export function decodeRow(bytes: Uint8Array): DecodedRow {
  try {
    return { text: new TextDecoder('utf-8', STRICT).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
