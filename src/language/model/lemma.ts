import type { Forms } from './forms.ts';

interface Script {
  readonly kind: string;
  readonly cut: number;
  readonly suffix: string;
}

/** Applies the lemma scripts of `labels.lemma` (models/FORMAT.md, section 4). */
export interface LemmaScripts {
  /**
   * The lemma of a form with this tag: from the list where it has it, else by the best-scored script that applies;
   * `scores` holds one row of scripts from `from`.
   */
  best(form: string, upos: string, scores: Float32Array, from: number): string;
}

/** Lemmas of forms seen in the treebanks' training parts: `UPOS<tab>lower-cased form` -> lemma. */
export type LemmaList = ReadonlyMap<string, string>;

/** Reads `models/lemmas.txt`: lines of tag, form, lemma, tabs between. */
export function readLemmaList(bytes: Uint8Array): LemmaList {
  const list = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const tab = line.lastIndexOf('\t');
    if (tab > 0) list.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return list;
}

export function createLemmaScripts(labels: readonly string[], forms: Forms, list: LemmaList): LemmaScripts {
  const scripts = labels.map(readScript);
  return {
    best(form, upos, scores, from) {
      const mapped = forms.mapped(form);
      const listed = list.get(`${upos}\t${mapped.toLowerCase()}`);
      if (listed !== undefined) return listed;
      let top = 0;
      for (let s = 1; s < scripts.length; s++) {
        if ((scores[from + s] as number) > (scores[from + top] as number)) top = s;
      }
      const lemma = applyScript(mapped, scripts[top] as Script);
      if (lemma) return lemma;
      // Rare: the best script cuts more than there is. The others in order of their scores; the form itself at the end.
      const order = scripts.map((_, s) => s);
      order.sort((a, b) => (scores[from + b] as number) - (scores[from + a] as number) || a - b);
      for (const s of order) {
        const other = applyScript(mapped, scripts[s] as Script);
        if (other) return other;
      }
      return mapped || form;
    },
  };
}

function readScript(label: string): Script {
  const first = label.indexOf(':');
  const second = label.indexOf(':', first + 1);
  return {
    kind: label.slice(0, first),
    cut: Number(label.slice(first + 1, second)),
    suffix: label.slice(second + 1),
  };
}

/** The lemma, or '' where the script does not apply or leaves nothing. */
function applyScript(mapped: string, script: Script): string {
  const base = cased(mapped, script.kind);
  return script.cut > base.length ? '' : base.slice(0, base.length - script.cut) + script.suffix;
}

function cased(text: string, kind: string): string {
  if (kind === 'L') return text.toLowerCase();
  if (kind === 'U') return text.toUpperCase();
  if (kind !== 'T') return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}
