/** One node of a page's JSON-LD that says something of an article. */
export interface LinkedNode {
  readonly types: readonly string[];
  /** Its own members, as parsed; only strings, numbers, and what they are nested in. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Steps from the top: 0 for a script's own node or a member of its `@graph`. */
  readonly depth: number;
  /** Name of the member it stands under; '' at the top. */
  readonly under: string;
  /** True where its script could not be parsed and its members were salvaged from the source. */
  readonly salvaged: boolean;
}

const MAX_NODES = 3_000;
const MAX_DEPTH = 12;
const MAX_SOURCE = 400_000;

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of a node's types without their vocabulary; [] for what is no node. Only texts count, whatever else is said. */
export function typesOf(value: unknown): string[] {
  const type = isMembers(value) ? value['@type'] : undefined;
  const list = Array.isArray(type) ? type : [type];
  return list
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/:#]/u, ''));
}

/** Comments, byte-order marks, CDATA, trailing commas and raw line breaks, which browsers' readers of JSON-LD forgive. */
function mend(source: string): string {
  return source
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/gu, '')
    .replace(/^\s*<!--|-->\s*$/gu, '')
    .replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .replace(/,\s{0,50}([}\]])/gu, '$1')
    .replace(/;\s*$/u, '');
}

function parse(source: string): unknown {
  for (const attempt of [source, mend(source)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is made; after the last one members are salvaged.
    }
  }
  return undefined;
}

const SALVAGED =
  /"(@type|headline|name|datePublished|dateModified|dateCreated|uploadDate|inLanguage)"\s{0,20}:\s{0,20}"([^"\\]{1,500})"/gu;

/** Of a script that is no JSON: each member of interest, the first time it is said. */
function salvage(source: string): LinkedNode[] {
  const members: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.slice(0, MAX_SOURCE).matchAll(SALVAGED)) {
    if (!Object.hasOwn(members, name)) members[name] = value;
  }
  if (Object.keys(members).length === 0) return [];
  return [{ types: typesOf(members), members, depth: 0, under: '', salvaged: true }];
}

/**
 * The nodes of a page's JSON-LD, in page order; broken scripts are mended, and what cannot be mended is salvaged.
 * @param sources  texts of the scripts, each up to 400,000 code units
 * @returns at most 3,000 nodes, no deeper than 12 steps
 * @throws never
 */
export function readJsonLd(sources: readonly string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const source of sources) {
    const parsed = parse(source);
    if (parsed === undefined) nodes.push(...salvage(source));
    const stack: { value: unknown; depth: number; under: string }[] = [
      { value: parsed, depth: 0, under: '' },
    ];
    while (stack.length > 0 && nodes.length < MAX_NODES) {
      const { value, depth, under } = stack.pop() ?? {
        value: undefined,
        depth: 0,
        under: '',
      };
      if (Array.isArray(value)) {
        for (const part of value.slice(0, MAX_NODES).reverse()) stack.push({ value: part, depth, under });
        continue;
      }
      if (!isMembers(value) || depth > MAX_DEPTH) continue;
      nodes.push({
        types: typesOf(value),
        members: value,
        depth,
        under,
        salvaged: false,
      });
      for (const [name, part] of Object.entries(value).reverse()) {
        if (typeof part !== 'object' || part === null) continue;
        stack.push({
          value: part,
          depth: name === '@graph' ? depth : depth + 1,
          under: name === '@graph' ? under : name,
        });
      }
    }
  }
  return nodes;
}

// "NewsArticle" "BlogPosting" "LiveBlogPosting" "Report" | not "WebPage" "ItemList"
const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|Statement|Question|CreativeWork|Book|Thesis)$/u;

/** True for a node that is the article itself, by its type. */
export function isArticleNode({ types }: LinkedNode): boolean {
  return types.some((type) => ARTICLE.test(type));
}

/** `@value` in `name` in a list is as deep as pages nest a text; deeper is hostile. */
const MAX_WRAPPED = 8;

/** A member that is one text, or the first of a list of texts. */
export function textOf(value: unknown): string | undefined {
  let inner = value;
  for (let step = 0; step < MAX_WRAPPED; step++) {
    const first: unknown = Array.isArray(inner) ? inner[0] : inner;
    if (typeof first === 'string') return first.trim() === '' ? undefined : first.trim();
    if (typeof first === 'number') return String(first);
    if (!isMembers(first)) return undefined;
    inner = first['@value'] ?? first.name;
  }
  return undefined;
}
