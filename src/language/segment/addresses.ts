/** Ends of a web or mail address never are these: `(see www.x.org).` */
const TRAILING = new Set([...'.,;:!?\'")]}>*»”’'].map((c) => c.charCodeAt(0)));
const BARE_HOST = /^(?:https?|ftp):\/\/|^www\./i;
/** The last label of a host name that is read as an address without `www.`: `example.com/page`, not `end.The`. */
const TOP_LEVEL = new Set(
  'com org net edu gov mil int info biz io co uk eu de fr ru cn jp iq sy tr ir il sa ae qa eg jo lb us ca au in'.split(
    ' ',
  ),
);

/**
 * Finds an address (URL, host name with path, e-mail) in one white-space-free chunk.
 * @param chunk  the chunk's text, at most 4,096 code units are looked at
 * @returns `[from, to)` inside the chunk, or null; linear in the chunk's length
 */
export function takeAddress(chunk: string): readonly [number, number] | null {
  if (chunk.length < 5) return null;
  let from = 0;
  while (from < chunk.length && '<([{"\'*“‘«'.includes(chunk[from] ?? '')) from++;
  const body = chunk.slice(from, 4096);
  const isWeb = BARE_HOST.test(body);
  const isMail = !isWeb && looksLikeMail(body);
  if (!isWeb && !isMail && !looksLikeHost(body)) return takeFileName(body, from);
  let to = 0;
  while (to < body.length && !'<>"“”«»{}|\\^`'.includes(body[to] ?? '')) to++;
  if (isMail) {
    const stop = body.search(/[,;()[\]]/);
    if (stop >= 0 && stop < to) to = stop;
  }
  while (to > 0 && TRAILING.has(body.charCodeAt(to - 1))) {
    // A closing bracket belongs to the address if it was opened in it: /wiki/Iraq_(state)
    if (body[to - 1] === ')' && body.slice(0, to).includes('(')) break;
    to--;
  }
  return to < 4 ? null : [from, from + to];
}

const FILE_NAME =
  /^[\p{L}\p{N}_][\p{L}\p{N}_.()-]{0,200}?\.(?:pdf|docx?|xlsx?|pptx?|html?|jpe?g|png|gif|txt|csv|zip|mp3|mp4|exe)(?![\p{L}\p{N}_-])/iu;

/** `report_2.pdf` is one word, wherever it stands in the chunk: `(CrudeStocks.pdf)(See`. */
function takeFileName(body: string, from: number): readonly [number, number] | null {
  const found = FILE_NAME.exec(body);
  return found ? [from, from + found[0].length] : null;
}

function looksLikeMail(body: string): boolean {
  const at = body.indexOf('@');
  if (at < 1 || at !== body.lastIndexOf('@')) return false;
  const dot = body.indexOf('.', at);
  return dot > at + 1 && /^[\w.+-]+$/.test(body.slice(0, at)) && /^[a-z0-9]/i.test(body.slice(dot + 1));
}

function looksLikeHost(body: string): boolean {
  const host = /^[a-z0-9][a-z0-9.-]{0,250}/i.exec(body)?.[0] ?? '';
  const labels = host.replace(/[.-]+$/, '').split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !TOP_LEVEL.has(last.toLowerCase())) return false;
  return labels.every((label) => label.length > 0) && (labels[0] ?? '').length > 1 && /^[a-z]+$/.test(last);
}
