import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of files, packed; `stated` is the size that the directory gives, where it is to be a lie. */
export function writeZip(
  files: readonly {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly stated?: number;
  }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, stated } of files) {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = deflateRawSync(plain);
    const label = new TextEncoder().encode(name);
    const fields = new DataView(new ArrayBuffer(26));
    const size = stated ?? plain.length;
    fields.setUint16(0, 20, true);
    fields.setUint16(4, 8, true);
    fields.setUint32(10, crc32(plain), true);
    fields.setUint32(14, packed.length, true);
    fields.setUint32(18, size, true);
    fields.setUint16(22, label.length, true);
    const shared = new Uint8Array(fields.buffer);
    const local = Uint8Array.of(0x50, 0x4b, 3, 4, ...shared, ...label);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offset, true);
    directory.push(
      Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0, ...shared, ...new Uint8Array(tail.buffer), ...label),
    );
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, files.length, true);
  end.setUint16(6, files.length, true);
  end.setUint32(8, length, true);
  end.setUint32(12, offset, true);
  return new Uint8Array(
    Buffer.concat([...parts, ...directory, Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(end.buffer))]),
  );
}

const xmlText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A paragraph of a Word document: its words in one run, or XML of your own. */
export function wordParagraph(text: string, { style, xml }: { style?: string; xml?: string } = {}): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${xml ?? `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`}</w:p>`;
}

/** A Word document of paragraphs (XML), with notes by id and properties. */
export function writeDocx(
  body: string,
  {
    notes = {},
    properties = {},
  }: { notes?: Readonly<Record<string, string>>; properties?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const footnotes = Object.entries(notes)
    .map(([id, text]) => `<w:footnote w:id="${id}">${wordParagraph(text)}</w:footnote>`)
    .join('');
  const core = Object.entries(properties)
    .map(([name, value]) => `<${name}>${xmlText(value)}</${name}>`)
    .join('');
  return writeZip([
    { name: '[Content_Types].xml', content: `${head}<Types/>` },
    {
      name: 'word/document.xml',
      content: `${head}<w:document ${space}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/footnotes.xml',
      content: `${head}<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1">${wordParagraph('—')}</w:footnote>${footnotes}</w:footnotes>`,
    },
    { name: 'docProps/core.xml', content: `${head}<cp:coreProperties>${core}</cp:coreProperties>` },
  ]);
}
