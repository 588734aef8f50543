import type { Forms } from './forms.ts';

interface Script {
  readonly kind: string;
  readonly cut: number;
  readonly suffix: string;
}

/** What the tags say of a word that matters to its lemma. */
export interface LemmaTags {
  readonly tag: string;
  /** Part of a name by its Penn tag: "Greater" in "Greater Manchester" keeps its capital. */
  readonly named: boolean;
}

/** Applies the lemma scripts of `labels.lemma` (models/FORMAT.md, section 4). */
export interface LemmaScripts {
  /**
   * The lemma of a form with these tags: from the list where it has it, else by the best-scored script that applies;
   * `scores` holds one row of scripts from `from`.
   */
  best(form: string, tags: LemmaTags, scores: Float32Array, from: number): string;
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

/** So much less likely (in log-probability) may a script be that gives a verb known from the list. */
const VERB_MARGIN = 5;

export function createLemmaScripts(labels: readonly string[], forms: Forms, list: LemmaList): LemmaScripts {
  const scripts = labels.map(readScript);
  const verbs = new Set<string>();
  const nouns = new Set<string>();
  for (const [key, lemma] of list) {
    if (key.startsWith('VERB')) verbs.add(lemma);
    else if (key.startsWith('NOUN')) nouns.add(lemma);
  }

  /** The lemma by the best script that applies; with `wanted` the best that gives a wanted lemma, or ''. */
  function byScripts(
    mapped: string,
    scores: Float32Array,
    from: number,
    wanted?: ReadonlySet<string>,
  ): string {
    const order = scripts.map((_, s) => s);
    order.sort((a, b) => (scores[from + b] as number) - (scores[from + a] as number) || a - b);
    const least = (scores[from + (order[0] ?? 0)] as number) - VERB_MARGIN;
    for (const s of order) {
      if (wanted && (scores[from + s] as number) < least) return '';
      const lemma = applyScript(mapped, scripts[s] as Script);
      if (lemma && (!wanted || wanted.has(lemma))) return lemma;
    }
    return wanted ? '' : mapped;
  }

  function unlisted(mapped: string, tag: string, scores: Float32Array, from: number): string {
    let top = 0;
    for (let s = 1; s < scripts.length; s++) {
      if ((scores[from + s] as number) > (scores[from + top] as number)) top = s;
    }
    const lemma = applyScript(mapped, scripts[top] as Script) || byScripts(mapped, scores, from);
    if (tag !== 'VERB' || verbs.has(lemma) || nouns.has(lemma) || !/(?:ing|ed)$/i.test(mapped)) return lemma;
    return (
      byScripts(mapped, scores, from, verbs) || verbOfNoun(mapped.toLowerCase(), nouns) || regularVerb(lemma)
    );
  }

  return {
    best(form, { tag, named }, scores, from) {
      const mapped = forms.mapped(form);
      const lemma = list.get(`${tag}\t${mapped.toLowerCase()}`) ?? unlisted(mapped, tag, scores, from);
      return (named && (tag === 'ADJ' || tag === 'VERB') ? capitalised(lemma, mapped) : lemma) || form;
    },
  };
}

/** "rioted", "barricading": a verb that is no word of the list has the form of a noun that is one. */
function verbOfNoun(form: string, nouns: ReadonlySet<string>): string | undefined {
  const stem = form.replace(/(?:ed|ing)$/, '');
  if (stem.length < 3 || stem.endsWith('is')) return undefined;
  // "slat" would be "slatted".
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)) return `${stem}e`;
  return [stem, `${stem}e`, stem.slice(0, -1)].find(
    (one, at) => nouns.has(one) && (at < 2 || stem.at(-1) === stem.at(-2) || stem.endsWith('ck')),
  );
}

/** "evacuat" -> "evacuate", "mopp" -> "mop", "exhorte" -> "exhort": stems that no English verb ends in, and one that few do. */
function regularVerb(stem: string): string {
  if (/(?:[^eo]at|iz|[vuc]|dg)$/.test(stem)) return `${stem}e`;
  if (/(?:oat|[crlnpf]t|[rl]k|[rl]m|sh|[^a]ch|ll|ck)e$/.test(stem)) return stem.slice(0, -1);
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function capitalised(lemma: string, mapped: string): string {
  const first = String.fromCodePoint(mapped.codePointAt(0) ?? 0x20);
  return first !== first.toLowerCase() && lemma.startsWith(first.toLowerCase())
    ? first + lemma.slice(first.length)
    : lemma;
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
