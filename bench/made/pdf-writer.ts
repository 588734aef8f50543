/** A run of text at a place: points from the left and from the top of the page to its baseline. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Quarter turns against the clock. */
  readonly turns?: number;
}

export interface WrittenPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly placed: readonly Placed[];
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** What the pages call themselves, by a prefix and a style: { style: 'r' } is i, ii, iii. */
  readonly labels?: { readonly style: string; readonly first?: number };
}

/** Widths of ASCII from the blank on, in thousandths of the type's height: those of Helvetica. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 500;

/** Width of a text set in this size, in points. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += WIDTHS[text.charCodeAt(at) - 32] ?? OTHER;
  return (sum * size) / 1000;
}

const hex = (text: string) =>
  [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

const inBrackets = (text: string) => `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;

function operators(placed: Placed, height: number): string {
  const { text, x, y, size = 10, bold = false, turns = 0 } = placed;
  const [a, b] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns] ?? [1, 0];
  const matrix = [a, b, -(b ?? 0), a, x, height - y].map((value) => (value ?? 0).toFixed(2)).join(' ');
  return `BT /F${bold ? 2 : 1} ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
}

/**
 * A small PDF of text at places. Its fonts are not embedded: two bytes a sign, which are the sign, so that any script can
 * be written as it would be drawn.
 */
export function writePdf(pages: readonly WrittenPage[], { info = {}, labels }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (content: string, dictionary = '') =>
    `<< /Length ${content.length}${dictionary} >>\nstream\n${content}\nendstream`;
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const labelled =
    labels === undefined
      ? ''
      : ` /PageLabels << /Nums [0 << /S /${labels.style} /St ${labels.first ?? 1} >>] >>`;
  add(`<< /Type /Catalog /Pages 2 0 R${labelled} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const name of ['Text', 'Text-Bold'])
    add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${name === 'Text' ? 5 : 6} 0 R] /ToUnicode 7 0 R >>`,
    );
  for (const name of ['Text', 'Text-Bold'])
    add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW ${OTHER} /W [32 [${WIDTHS.join(' ')}]] >>`,
    );
  add(
    stream(
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Own def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n' +
        `100 beginbfrange\n${[...Array(100).keys()].map((at) => range(at)).join('\n')}\nendbfrange\n` +
        `100 beginbfrange\n${[...Array(100).keys()].map((at) => range(at + 100)).join('\n')}\nendbfrange\n` +
        `56 beginbfrange\n${[...Array(56).keys()].map((at) => range(at + 200)).join('\n')}\nendbfrange\nendcmap\nend\nend`,
    ),
  );
  add(
    '<< /Type /FontDescriptor /FontName /Text /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${inBrackets(value)}`)
      .join(' ')} >>`,
  );
  for (const { width = 595, height = 842, rotate = 0, placed } of pages) {
    const content = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${content} 0 R >>`,
    );
    add(stream(placed.map((one) => operators(one, height)).join('\n')));
  }
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0) & 0xff);
}

/** One range of the font's map to Unicode: 256 signs that share their first byte. */
function range(high: number): string {
  const byte = high.toString(16).padStart(2, '0');
  return `<${byte}00> <${byte}ff> <${byte}00>`;
}
