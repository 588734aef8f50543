/** What is met in XML, in its order. Names come with their prefix. */
export interface XmlHandler {
  /** `attributes` is asked for by name; undefined where there is none of it. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements within elements that are followed; deeper ones are no document of Word. */
const DEEPEST = 2000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved: the five of XML and characters by number; others stay as they are. */
function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}

/** Where a tag ends, quoted values passed over; the end of the text where it does not. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return xml.length;
}

function attributeOf(tag: string, name: string): string | undefined {
  const at = tag.search(new RegExp(`\\s${name}\\s*=\\s*["']`, 'u'));
  if (at < 0) return undefined;
  const open = tag.slice(at).search(/["']/u) + at;
  const end = tag.indexOf(tag[open] ?? '"', open + 1);
  return end < 0 ? undefined : resolved(tag.slice(open + 1, end));
}

/**
 * Goes through XML from front to back: enough of it for what word processors write. Nothing is fetched and no entity of
 * a document type is expanded. What is cut off or not well formed gives what can be read of it.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    if (next !== at) {
      handler.text(resolved(xml.slice(at, next < 0 ? xml.length : next)));
      if (next < 0) return;
    }
    if (xml.startsWith('<!--', next)) {
      const end = xml.indexOf('-->', next + 4);
      at = end < 0 ? xml.length : end + 3;
    } else if (xml.startsWith('<![CDATA[', next)) {
      const end = xml.indexOf(']]>', next + 9);
      handler.text(xml.slice(next + 9, end < 0 ? xml.length : end));
      at = end < 0 ? xml.length : end + 3;
    } else if (xml[next + 1] === '?' || xml[next + 1] === '!') {
      at = tagEnd(xml, next) + 1;
    } else {
      const end = tagEnd(xml, next);
      const tag = xml.slice(next + 1, end);
      at = end + 1;
      if (tag.startsWith('/')) {
        const name = tag.slice(1).trim();
        const index = open.lastIndexOf(name);
        // A closing tag without its opening one is passed over; elements left open within close with it.
        if (index >= 0) for (const one of open.splice(index).reverse()) handler.close(one);
        continue;
      }
      const name = /^[^\s/>]+/u.exec(tag)?.[0];
      if (name === undefined) continue;
      handler.open(name, (wanted) => attributeOf(tag, wanted));
      if (tag.endsWith('/')) handler.close(name);
      else if (open.length < DEEPEST) open.push(name);
    }
  }
  for (const one of open.reverse()) handler.close(one);
}
