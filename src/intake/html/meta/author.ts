import { personNames } from './author-names.ts';
import type { PageEvidence } from './evidence.ts';
import { type Found, found } from './found.ts';
import { isArticleNode, type LinkedNode, textOf, typesOf } from './json-ld.ts';
import { cleanText } from './title.ts';

/** Who wrote the text, as persons; and what stands in the author's place and is none. */
export interface Byline {
  readonly author?: Found;
  /** An agency or desk named as author: "Reuters". */
  readonly organisation?: Found;
}

const META =
  /^(?:author|article:author|article:author_name|og:article:author|parsely-author|sailthru\.author|dc\.creator|dcterms\.creator|citation_author|byl|byline|cxenseparse:author|authors|twitter:data1|rbauthors|dc\.contributor|vf:author|bt:author)$/u;
const NAMED_BY = /^(?:by|von|par|por|di|door|av|af|yazan|بقلم|نوشته)\s/iu;
const AROUND = 25;

/** Each author that JSON-LD gives its article: a name, a person, or a list of either. */
function linkedAuthors(nodes: readonly LinkedNode[]): { said: string; isOrganisation: boolean }[] {
  const node = nodes.find(
    (one) => isArticleNode(one) && one.depth < 3 && (one.members.author ?? one.members.creator) !== undefined,
  );
  if (node === undefined) return [];
  const value = node.members.author ?? node.members.creator;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const byId = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || 'name' in part || !('@id' in part)) return part;
    return (
      nodes.find(({ members }) => members['@id'] === part['@id'] && members.name !== undefined)?.members ??
      part
    );
  };
  return list.slice(0, 20).flatMap((part) => {
    const whole = byId(part);
    const isOrganisation = typesOf(whole).some((type) => type.includes('Organization'));
    const names = typeof whole === 'object' && whole !== null && 'name' in whole ? whole.name : whole;
    // "name" may itself be a list.
    const said = Array.isArray(names) ? names.map((name) => textOf(name) ?? '').join('; ') : textOf(names);
    return said === undefined || /^https?:/u.test(said) ? [] : [{ said, isOrganisation }];
  });
}

/** Elements called an author's, and short lines that begin with "by", near the headline. */
function shownAuthors(page: PageEvidence): string[] {
  const isNear = (block: number): boolean =>
    page.headline < 0 || (block >= page.headline - 6 && block <= page.headline + AROUND);
  const named = page.names.filter(
    ({ isAside, isComment, isArticle, block }) => !isAside && !isComment && isArticle && isNear(block),
  );
  const lines = page.blocks
    .slice(Math.max(0, page.headline), Math.max(0, page.headline) + AROUND)
    .filter(({ text, isComment }) => !isComment && text.length < 120 && NAMED_BY.test(text));
  return [...named, ...lines].map(({ text }) => text);
}

/**
 * The persons who wrote the text: from JSON-LD, meta, or the byline by the headline, whichever first names a person.
 * Several are joined by ", ".
 * @param publisher  the outlet's name, which is no author
 */
export function readByline(
  page: PageEvidence,
  nodes: readonly LinkedNode[],
  publisher: string | undefined,
): Byline {
  const linked = linkedAuthors(nodes);
  const metas = page.metas.filter(({ name, content }) => META.test(name) && !/^https?:/u.test(content));
  const sources: readonly (readonly [string, readonly string[]])[] = [
    ['JSON-LD author', linked.filter(({ isOrganisation }) => !isOrganisation).map(({ said }) => said)],
    ...metas
      .slice(0, 1)
      .map(({ name }): [string, string[]] => [
        `meta ${name}`,
        metas.filter((one) => one.name === name).map(({ content }) => content),
      ]),
    ...metas.slice(1).map(({ name, content }): [string, string[]] => [`meta ${name}`, [content]]),
    ...shownAuthors(page).map((text): [string, string[]] => ['byline', [text]]),
  ];
  const own = publisher?.toLowerCase();
  let author: Found | undefined;
  for (const [rule, said] of sources) {
    const names = [...new Set(said.flatMap((one) => personNames(one)))].filter(
      (name) => name.toLowerCase() !== own,
    );
    if (names.length > 0) {
      author = found(names.join(', '), rule, said.join('; '));
      break;
    }
  }
  const desk = linked.find(({ isOrganisation }) => isOrganisation)?.said;
  const organisation = desk === undefined ? undefined : found(cleanText(desk), 'JSON-LD author', desk);
  return {
    ...(author === undefined ? {} : { author }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}
