import type { Furniture, FurnitureKind } from '../../core/index.ts';
import { furnitureByWords } from '../line-rules.ts';
import { endsAsSentence, type Line, splitLines, wordCount } from '../lines.ts';
import { isKeyboardNoise } from '../noise.ts';

// "On Fri, 18 Apr 2025 at 09:30, Anna Writer <a@one.example> wrote:" "Am 18.04.2025 schrieb Anna:" | not "He wrote:"
const ATTRIBUTION =
  /^(?:(?:on|am|le|el|op|il|em|в|في)\b.{4,200}\b(?:wrote|writes|schrieb|a écrit|escribió|schreef|ha scritto|escreveu|yazdı|пишет|كتب)\b.{0,40}:|.{4,160}(?:tarihinde|şunu yazdı|yazdı|كتب)\b.{0,60}:)$/iu;
const ATTRIBUTION_START = /^(?:on|am|le|el)\s.{0,40}\d{4}.{0,120}$/iu;

// "-----Original Message-----" "---------- Forwarded message ---------" "Begin forwarded message:" | not "a message"
const ORIGINAL =
  /^[-_\s]{0,20}(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|الرسالة الأصلية|özgün ileti|reply message)[-_\s]{0,20}:?$/iu;
const FORWARDED =
  /^[-_\s]{0,20}(?:forwarded message|begin forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|رسالة معاد توجيهها|iletilen ileti)[-_\s]{0,20}:?$/iu;
const HEADER =
  /^(?:from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet|para|asunto|من|إلى|التاريخ|الموضوع|kimden|kime|tarih|konu)\s?:\s/iu;

const SENT_FROM =
  /^(?:sent from my |sent from (?:outlook|mail|yahoo)|get outlook for |von meinem .{2,30} gesendet|envoyé de mon )/iu;
const LEGAL =
  /\b(?:this (?:e-?mail|message|communication)|the information (?:contained )?in this (?:e-?mail|message))\b.{0,300}\b(?:confidential|privileged|intended (?:only|solely))\b/iu;
const LIST =
  /^(?:(?:click here to )?(?:unsubscribe|update (?:your )?preferences|manage (?:your )?(?:preferences|subscription)s?|view (?:this (?:e-?mail|message) )?(?:in|on) (?:your |a )?(?:web )?browser|forward (?:this )?to a friend)\b.{0,80}|(?:you(?: are|['’]re) receiving this|you received this (?:message|e-?mail) because|to unsubscribe\b|our mailing address is|copyright ©|©).{0,200})$/iu;

/** Lines of a quotation: what a reply repeats, from the line that names its writer on. */
function markQuoted(lines: readonly Line[], kinds: (FurnitureKind | undefined)[], isForward: boolean): void {
  for (const line of lines) if (/^(?:>|\|\s?>)/u.test(line.text)) kinds[line.index] = 'quoted';
  for (const line of lines) {
    const next = lines[line.index + 1];
    const after = lines[line.index + 2];
    const isAttribution =
      ATTRIBUTION.test(line.text) ||
      // Folded over two lines: "On Fri, 18 Apr 2025 at 09:30, Anna Writer" / "<a@one.example> wrote:".
      (ATTRIBUTION_START.test(line.text) &&
        next !== undefined &&
        ATTRIBUTION.test(`${line.text} ${next.text}`));
    if (isAttribution) {
      const first = ATTRIBUTION.test(line.text) ? next : after;
      const isMarked = first !== undefined && kinds[first.index] === 'quoted';
      kinds[line.index] = 'quoted';
      if (!ATTRIBUTION.test(line.text) && next !== undefined) kinds[next.index] = 'quoted';
      // Unmarked quotations run to the end; of marked ones each line is marked, and answers stand between them.
      if (!isMarked && !isForward) {
        quoteRest(lines, kinds, line.index);
        return;
      }
    }
    const beginsHeaders = HEADER.test(line.text) && next !== undefined && HEADER.test(next.text);
    if (!isForward && line.index > 0 && (ORIGINAL.test(line.text) || beginsHeaders)) {
      quoteRest(lines, kinds, line.index);
      return;
    }
  }
}

function quoteRest(lines: readonly Line[], kinds: (FurnitureKind | undefined)[], from: number): void {
  for (const line of lines.slice(from)) kinds[line.index] = 'quoted';
}

/** The head of a message that is passed on: its lines are no sentences. */
function markForwarded(lines: readonly Line[], kinds: (FurnitureKind | undefined)[]): void {
  let inHead = false;
  for (const line of lines) {
    const isHeader = HEADER.test(line.text);
    const opens = FORWARDED.test(line.text) || ORIGINAL.test(line.text);
    inHead = opens || (isHeader && (inHead || HEADER.test(lines[line.index + 1]?.text ?? '')));
    if (inHead) kinds[line.index] ??= 'byline';
  }
}

/** From the line of two hyphens (RFC 3676, 4.3) to the end, or to a quotation below it. */
function markSignature(lines: readonly Line[], kinds: (FurnitureKind | undefined)[]): void {
  const at = lines.findLastIndex((line) => line.text === '--' && kinds[line.index] === undefined);
  if (at >= 0 && at > 0 && lines.length - at < 40) {
    for (const line of lines.slice(at)) {
      if (kinds[line.index] === 'quoted') break;
      kinds[line.index] = 'signature';
    }
  }
  for (const line of lines)
    if (SENT_FROM.test(line.text) || LEGAL.test(line.text)) kinds[line.index] ??= 'signature';
}

/**
 * What in the text of a message is not what its sender says in it: quotations of earlier messages, heads of forwarded
 * ones, signatures, links of the mailing list, and lines that are furniture by their own words.
 * @param subject  tells a message that is passed on (kept) from one that is quoted
 */
export function mailFurniture(text: string, subject: string): Furniture[] {
  const lines = splitLines(text);
  const kinds: (FurnitureKind | undefined)[] = lines.map(() => undefined);
  const isForward =
    /^\s*(?:fwd?|wg|tr|rv|i|إعادة توجيه|ilt)\s?:/iu.test(subject) ||
    lines.some((line) => FORWARDED.test(line.text));
  markQuoted(lines, kinds, isForward);
  markForwarded(lines, kinds);
  markSignature(lines, kinds);
  for (const line of lines) {
    if (kinds[line.index] !== undefined) continue;
    if (isKeyboardNoise(line.text) && line.text !== '--') kinds[line.index] = 'noise';
    else if (LIST.test(line.text)) kinds[line.index] = 'navigation';
    else if (!(wordCount(line.text) > 5 && endsAsSentence(line.text))) {
      const kind = furnitureByWords(line.text);
      if (kind !== undefined) kinds[line.index] = kind;
    }
  }
  return lines.flatMap((line) => {
    const kind = kinds[line.index];
    return kind === undefined ? [] : [{ start: line.start, end: line.end, kind }];
  });
}
