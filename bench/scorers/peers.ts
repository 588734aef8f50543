import { createRequire } from 'node:module';
import { join } from 'node:path';
import { median } from './language-speed.ts';
import type { CutSentence } from './segmentation.ts';

/** A function that loads a package from the folder that VEDETTE_PEERS names: other tools are no dependencies. */
function peers(): NodeJS.Require | undefined {
  const folder = process.env.VEDETTE_PEERS;
  return folder === undefined ? undefined : createRequire(join(folder, 'package.json'));
}

function loadWink(require: NodeJS.Require) {
  return require('wink-nlp')(require('wink-eng-lite-web-model'));
}

/**
 * Speeds of wink-nlp and compromise over the same texts in the same run, as a ratio to ours; nothing where VEDETTE_PEERS
 * is not set.
 */
export function peerSpeeds(texts: readonly string[], ours: number): string {
  const require = peers();
  if (require === undefined) return '';
  let out = '';
  const time = (name: string, count: (text: string) => number) => {
    const speeds: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      const words = texts.reduce((sum, text) => sum + count(text), 0);
      speeds.push((1000 * words) / (performance.now() - started));
    }
    out += `; ${name} ${Math.round(median(speeds))} words/s, ours ${(ours / median(speeds)).toFixed(2)} of it`;
  };
  try {
    const nlp = loadWink(require);
    time('wink-nlp', (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length);
  } catch {
    out += '; wink-nlp not there';
  }
  try {
    const compromise = require('compromise');
    time('compromise', (text) => compromise(text).terms().json().length);
  } catch {
    out += '; compromise not there';
  }
  return out;
}

/** The offsets in a text of its characters that are no blanks. */
function visible(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (/\S/u.test(text[at]!)) offsets.push(at);
  return offsets;
}

/** Words and sentences as wink-nlp cuts them; undefined where it is not there. It gives no offsets: they are counted. */
export function winkSegmenter(): ((text: string) => CutSentence[]) | undefined {
  const require = peers();
  if (require === undefined) return undefined;
  let nlp: ReturnType<typeof loadWink>;
  try {
    nlp = loadWink(require);
  } catch {
    return undefined;
  }
  return (text) => {
    const offsets = visible(text);
    const sentences: CutSentence[] = [];
    let taken = 0;
    nlp
      .readDoc(text)
      .sentences()
      .each((sentence: { tokens(): { out(): string[] } }) => {
        const words = sentence
          .tokens()
          .out()
          .map((token) => token.replace(/\s+/gu, '').length)
          .filter((length) => length > 0)
          .map((length) => {
            const start = offsets[taken]!;
            taken += length;
            return { start, end: offsets[taken - 1]! + 1 };
          });
        if (words.length > 0) sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, words });
      });
    return sentences;
  };
}
