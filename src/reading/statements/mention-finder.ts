import type { Mention, Place, Span } from '../../core/index.ts';
import { AGENTS, type NameHit } from '../../lexicon/index.ts';
import { countryOf, isFull, isInternational, withSector } from './code-parts.ts';
import { coreOf, headOf, isOfOthers, phraseSpan, sectorOf } from './noun-phrase.ts';
import type { SentenceTree } from './sentence-tree.ts';

const SECTOR_ORDER = ['nmod:poss', 'amod', 'compound', 'flat', 'appos', 'nmod'];
const FROM = new Set(['of', 'in', 'from', 'at', "'s", '’s', "'"]);

const PRONOUNS: ReadonlyMap<string, 'it' | 'he' | 'they'> = new Map<string, 'it' | 'he' | 'they'>([
  ['it', 'it'],
  ['its', 'it'],
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'he'],
  ['her', 'he'],
  ['they', 'they'],
  ['their', 'they'],
  ['them', 'they'],
]);

/** Alpha-2 codes of places' countries as CAMEO has them (alpha-3), for the countries that news from the region names. */
export type CountryCode = (alpha2: string) => string | undefined;

/**
 * The mentions of a text, found by the noun phrases of its trees. A noun phrase that takes part in a deed and is no
 * mention yet becomes one; a mention without codes gets those that its modifiers give ("Turkish artillery": TURMIL).
 */
export class MentionFinder {
  readonly #all: Mention[];
  readonly #chains = new Map<number, Mention[]>();
  readonly #places = new Map<string, string>();
  readonly #byHead = new Map<number, Mention>();
  readonly #codes = new Map<string, readonly string[]>();
  readonly #countryCode: CountryCode;
  #nextChain: number;
  #nextId: number;
  #local: readonly Mention[] = [];
  #times: readonly Span[] = [];
  #names: readonly NameHit[] = [];

  constructor(mentions: readonly Mention[], places: readonly Place[], countryCode: CountryCode) {
    this.#all = [...mentions];
    this.#countryCode = countryCode;
    this.#nextChain = mentions.reduce((most, { chain }) => Math.max(most, chain + 1), 0);
    this.#nextId = mentions.reduce(
      (most, { id }) => Math.max(most, Number(/^m(\d+)$/u.exec(id)?.[1] ?? 0) + 1),
      1,
    );
    for (const mention of mentions) {
      const chain = this.#chains.get(mention.chain);
      if (chain === undefined) this.#chains.set(mention.chain, [mention]);
      else chain.push(mention);
    }
    for (const { mention, country } of places) this.#places.set(mention, country);
  }

  /** Where a noun phrase stands: its mention's words, not its antecedent's. */
  spanOf(tree: SentenceTree, index: number): Span | undefined {
    const own = this.#byHead.get(index);
    return own ?? (tree.upos(index) === 'PRON' ? tree.word(index) : phraseSpan(tree, index));
  }

  /** True for a word inside an expression of time. */
  isTime(tree: SentenceTree, index: number): boolean {
    const word = tree.word(index);
    return this.#times.some((time) => time.start <= word.start && time.end >= word.end);
  }

  /** Takes up a sentence: the mentions inside it, by the word that heads each. */
  enter(
    tree: SentenceTree,
    local: readonly Mention[],
    times: readonly Span[],
    names: readonly NameHit[] = [],
  ): void {
    this.#times = times;
    this.#names = names;
    this.#byHead.clear();
    this.#local = local;
    for (const mention of local) {
      const head = headOf(tree, mention);
      if (head < 0) continue;
      const known = this.#byHead.get(head);
      if (known === undefined || rank(mention) > rank(known)) this.#byHead.set(head, mention);
    }
  }

  /** The codes that a mention carries, or that its modifiers give it. */
  codesOf(mention: Mention): readonly string[] {
    // "Republic of Korea" inside the name of another country is that country.
    const longer = mention.form === 'name' ? this.#longerName(mention) : undefined;
    if (longer !== undefined) return longer.codes;
    return mention.codes !== undefined && mention.codes.length > 0
      ? mention.codes
      : (this.#codes.get(mention.id) ?? []);
  }

  /** The codes of the noun phrase that a word heads, or of the known name that the word is part of. */
  codesAt(tree: SentenceTree, index: number): readonly string[] {
    if (!['NOUN', 'PROPN', 'ADJ', 'PRON'].includes(tree.upos(index)) || isOfOthers(tree, index)) return [];
    const mention = this.of(tree, index);
    const codes = mention === undefined ? [] : this.codesOf(mention);
    if (codes.length > 0) return codes;
    const place = mention === undefined ? undefined : this.#placeCode(mention);
    if (place !== undefined) return [place];
    const name = this.#nameAt(tree.word(index));
    return name === undefined || name.codes.length === 0 ? [] : [name.codes[0] ?? ''];
  }

  #longerName(mention: Mention): NameHit | undefined {
    const length = mention.end - mention.start + 1;
    for (const name of this.#names)
      if (
        name.start <= mention.start &&
        name.end >= mention.end &&
        name.end - name.start > length &&
        name.codes.length > 0
      )
        return name;
    return undefined;
  }

  #nameAt(word: Span): NameHit | undefined {
    return this.#names.find((name) => name.start <= word.start && name.end >= word.end);
  }

  /** Codes that the words right before a name give it, whatever the tree says: "Russian Foreign Minister" before a name. */
  codesBefore(tree: SentenceTree, mention: Mention): readonly string[] {
    if (mention.type !== 'person') return [];
    const first = tree.words.findIndex((word) => word.start >= mention.start);
    for (let at = first - 1; at >= 0 && at >= first - 8; at--) {
      if (!['NOUN', 'PROPN', 'ADJ', 'PART'].includes(tree.upos(at)) && tree.form(at) !== 'of') return [];
      const codes = this.codesAt(tree, at);
      if (codes.length > 0) return codes;
    }
    return [];
  }

  /** The countries that a sentence names. */
  countries(tree: SentenceTree): string[] {
    const found = new Set<string>();
    for (let at = 0; at < tree.words.length; at++)
      for (const code of this.codesAt(tree, at))
        if (isFull(code) && !isInternational(code)) found.add(countryOf(code));
    return [...found];
  }

  /** The country that a sentence is about, as far as one word of it can tell: the nearest that it names. */
  focus(tree: SentenceTree, index: number): string | undefined {
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < tree.words.length; at++) {
      if (Math.abs(at - index) >= least) continue;
      const code = this.codesAt(tree, at).find(isFull);
      if (code === undefined || isInternational(code)) continue;
      best = countryOf(code);
      least = Math.abs(at - index);
    }
    return best;
  }

  /** The mention of a noun phrase's head word; undefined where it names nobody yet. */
  of(tree: SentenceTree, index: number): Mention | undefined {
    if (index < 0) return undefined;
    const appositive = tree
      .children(index, 'appos', 'flat')
      .map((child) => this.#byHead.get(child))
      .find((mention) => mention?.form === 'name' && mention.type !== 'place');
    const own = this.#byHead.get(index);
    if (own?.form !== 'name' && appositive !== undefined) return this.#settled(appositive);
    if (own !== undefined) return this.#settled(own);
    const word = tree.word(index);
    const around = this.#local.find(
      (one) => one.form === 'name' && one.start <= word.start && one.end >= word.end,
    );
    return around === undefined ? undefined : this.#settled(around);
  }

  /** The mention of a noun phrase, made where there is none; undefined for what no mention can be (a pronoun without antecedent). */
  take(tree: SentenceTree, index: number): Mention | undefined {
    const known = this.of(tree, index) ?? this.#pronoun(tree, index);
    if (known !== undefined) return this.#described(tree, index, known);
    if (index < 0 || !['NOUN', 'PROPN', 'NUM', 'ADJ'].includes(tree.upos(index))) return undefined;
    if (tree.upos(index) === 'ADJ' && tree.child(index, 'det', 'nmod:poss') < 0) return undefined;
    return this.#described(tree, index, this.#make(tree, index));
  }

  /** A personal pronoun that no chain explains: the subject of the clause that its own hangs on. */
  #pronoun(tree: SentenceTree, index: number): Mention | undefined {
    const kind = index < 0 ? undefined : PRONOUNS.get(tree.form(index));
    if (kind === undefined) return undefined;
    const isPossessor = tree.word(index).deprel === 'nmod:poss';
    for (const above of tree.ancestors(index)) {
      const subject = tree.child(above, 'nsubj', 'nsubj:pass');
      if (subject < 0 || subject >= index || subject === index || tree.upos(subject) === 'PRON') continue;
      if (!isPossessor && tree.head(index) === above) continue;
      const plural = tree.hasFeature(subject, 'Number=Plur') || tree.children(subject, 'conj').length > 0;
      if (kind === 'they' && !plural && !AGENTS.has(tree.lemma(subject))) continue;
      if (kind !== 'they' && plural) continue;
      const mention = this.of(tree, subject);
      if (kind === 'he' && mention?.type === 'place') continue;
      return mention ?? this.#make(tree, subject);
    }
    return undefined;
  }

  /** All mentions, those made here among them, in text order. */
  mentions(): Mention[] {
    const withCodes = this.#all.map((mention) => {
      const codes = this.#codes.get(mention.id);
      return codes === undefined ? mention : { ...mention, codes: [...codes] };
    });
    return withCodes.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** A pronoun's or an office's antecedent: the chain's nearest name before it, else its nearest noun, else its first name. */
  #settled(mention: Mention): Mention {
    if (mention.form === 'name') return mention;
    const chain = this.#chains.get(mention.chain) ?? [];
    const before = chain.filter((one) => one.end <= mention.start);
    const name = before.findLast((one) => one.form === 'name') ?? chain.find((one) => one.form === 'name');
    if (name !== undefined) return name;
    if (mention.form === 'nominal') return mention;
    return before.findLast((one) => one.form === 'nominal') ?? mention;
  }

  #make(tree: SentenceTree, index: number): Mention {
    const span = phraseSpan(tree, index);
    const words = tree.words.filter((word) => word.start >= span.start && word.end <= span.end);
    const name = words
      .map((word) => word.form)
      .join(' ')
      .replace(/^(?:the|The) (?=\S)/u, '')
      .replace(/ (?=['’]s\b|,)/gu, '');
    const agent = AGENTS.get(tree.lemma(index));
    const mention: Mention = {
      id: `m${this.#nextId++}`,
      ...span,
      type: agent?.type ?? 'other',
      form: tree.upos(index) === 'PROPN' ? 'name' : 'nominal',
      name,
      chain: this.#nextChain++,
    };
    this.#all.push(mention);
    this.#chains.set(mention.chain, [mention]);
    this.#byHead.set(index, mention);
    return mention;
  }

  /** Codes for a mention without any: the country that its modifiers name, and the sector of its noun. */
  #described(tree: SentenceTree, index: number, mention: Mention): Mention {
    if (mention.codes !== undefined && mention.codes.length > 0) return mention;
    if (this.#codes.has(mention.id)) return mention;
    const core = coreOf(tree, index);
    const sector = sectorOf(tree, core);
    if (mention.form === 'name' && mention.type === 'place') {
      const alone = this.#placeCode(mention);
      if (alone !== undefined) this.#codes.set(mention.id, [alone]);
      return mention;
    }
    const countries = this.#countriesOf(tree, core, 0);
    if (countries.length === 0 && sector === undefined) return mention;
    const codes =
      countries.length === 0 ? [sector ?? ''] : countries.map((country) => withSector(country, sector));
    this.#codes.set(mention.id, [...new Set(codes)]);
    return mention;
  }

  #placeCode(mention: Mention): string | undefined {
    const country = this.#places.get(mention.id);
    return country === undefined ? undefined : this.#countryCode(country);
  }

  /** A movement of many countries as one country's part of it: "Egypt's Muslim Brotherhood", "the Somali group al-Shabab". */
  #national(tree: SentenceTree, index: number, code: string): string {
    if (!/^(?:IMG|NGM)/u.test(code)) return code;
    const head = tree.rel(index) === 'appos' ? tree.head(index) : index;
    for (const child of [...tree.children(index), ...tree.children(head)]) {
      if (!['nmod:poss', 'amod', 'compound'].includes(tree.word(child).deprel) || isOfOthers(tree, child))
        continue;
      const country = this.codesAt(tree, child)[0];
      if (country !== undefined && isFull(country) && !isInternational(country))
        return countryOf(country) + code.slice(3);
    }
    return code;
  }

  /** The codes of a mention in its place: a movement of many countries as that country's that the words around it name. */
  codesHere(tree: SentenceTree, index: number, mention: Mention): readonly string[] {
    const codes = this.codesOf(mention);
    return index < 0 ? codes : codes.map((code) => this.#national(tree, index, code));
  }

  /** The countries that the modifiers of a noun name: one, or those joined ("Iraqi and Jordanian officials"). */
  #countriesOf(tree: SentenceTree, index: number, depth: number): string[] {
    if (depth > 2) return [];
    const modifiers = SECTOR_ORDER.flatMap((relation) => tree.children(index, relation)).filter(
      (child) =>
        tree.word(child).deprel !== 'nmod' ||
        tree.children(child, 'case').some((word) => FROM.has(tree.form(word))),
    );
    for (const child of modifiers) {
      if (isOfOthers(tree, child)) continue;
      const own = this.#byHead.get(child) ?? this.of(tree, child);
      const code =
        own?.codes?.[0] ??
        (own === undefined ? undefined : this.#placeCode(own)) ??
        this.#nameAt(tree.word(child))?.codes[0];
      const found =
        code !== undefined && /^[A-Z]{3}/u.test(code)
          ? [this.#national(tree, child, code)]
          : this.#countriesOf(tree, child, depth + 1);
      if (found.length === 0) continue;
      const joined = tree.children(child, 'conj').flatMap((one) => {
        const other = this.of(tree, one)?.codes?.[0];
        return other !== undefined && /^[A-Z]{3}/u.test(other) ? [other] : [];
      });
      return [...found, ...joined];
    }
    return [];
  }
}

const rank = (mention: Mention) =>
  (mention.form === 'name' ? 2 : mention.form === 'nominal' ? 1 : 0) * 1000 -
  (mention.end - mention.start) / 1000;
