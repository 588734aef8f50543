import { parseAddress } from '../../../core/index.ts';
import type { PageEvidence } from './evidence.ts';
import { type Found, found } from './found.ts';
import { isArticleNode, type LinkedNode, textOf } from './json-ld.ts';

/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|gclsrc|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__twitter_impression|cmpid|cmp|ocid|smid|smtyp|xtor|wt_mc|wt\.mc_id|at_(?:medium|campaign|custom\d?|format|link.*|ptr_name|bbc_team)|ns_(?:campaign|mchannel|source|linkname)|guccounter|guce_.*|_ga|_gl|spm|s_cid|ito|ref_src|ref_url|srnd|partner_id|feedtype|rss|soc_src|soc_trk)$/iu;

const MAX_ADDRESS = 2_000;
/** Second labels under which countries let names be registered: "example.co.uk". */
const SECOND = new Set([
  'co',
  'com',
  'org',
  'net',
  'gov',
  'gob',
  'gouv',
  'ac',
  'edu',
  'or',
  'ne',
  'go',
  'nom',
  'mil',
]);

function addressOf(said: string, base?: string): URL | undefined {
  if (said.length > MAX_ADDRESS) return undefined;
  return parseAddress(said.trim(), base);
}

/** The name that was registered, as far as it can be told without a list: "www.example.co.uk" is "example.co.uk". */
function registered(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  const isNational = labels.at(-1)?.length === 2 && SECOND.has(labels.at(-2) ?? '');
  return labels.slice(isNational ? -3 : -2).join('.');
}

/**
 * An address without tracking parameters, credentials and fragment.
 * @param base  what a relative address is relative to
 * @returns undefined for what is no http or https address
 */
export function plainAddress(said: string, base?: string): string | undefined {
  const url = addressOf(said, base);
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.hostname === '') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Only where something goes: setting a parameter writes the whole query anew.
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/**
 * The address a page calls its own. One on another site, or the site's front page for a page within it, is not
 * believed: then it is the address it was fetched from.
 */
export function readCanonical(page: PageEvidence, nodes: readonly LinkedNode[]): Found | undefined {
  const base = page.url === undefined ? undefined : plainAddress(page.url);
  const fetched = base === undefined ? undefined : new URL(base);
  const article = nodes.find((node) => isArticleNode(node) && node.depth < 2);
  const entity = article?.members.mainEntityOfPage;
  const id =
    typeof entity === 'object' && entity !== null && '@id' in entity ? textOf(entity['@id']) : textOf(entity);
  const told: readonly (readonly [string, string | undefined])[] = [
    ['link canonical', page.links.find(({ rel }) => rel.split(' ').includes('canonical'))?.href],
    ['meta og:url', page.metas.find(({ name }) => name === 'og:url')?.content],
    ['JSON-LD mainEntityOfPage', id],
    ['JSON-LD url', textOf(article?.members.url)],
  ];
  for (const [rule, said] of told) {
    const value = said === undefined || said.trim() === '' ? undefined : plainAddress(said, base);
    if (value === undefined) continue;
    const url = new URL(value);
    if (fetched !== undefined && registered(url.hostname) !== registered(fetched.hostname)) continue;
    if (fetched !== undefined && url.pathname === '/' && url.search === '' && fetched.pathname !== '/')
      continue;
    return found(value, rule, said);
  }
  return found(base, 'address', page.url);
}
