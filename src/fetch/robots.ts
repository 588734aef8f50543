/** What a host's robots.txt asks of us: rules of the group that names us, or of the one for everybody. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  readonly crawlDelaySeconds?: number;
  /** Addresses of sitemaps, for all robots. */
  readonly sitemaps: readonly string[];
}

export interface RobotsRule {
  readonly allow: boolean;
  /** Path with `*` for anything and `$` for the end, percent-encoded as it is compared. */
  readonly path: string;
}

/** What is read of a robots.txt (RFC 9309 asks for at least 500 KiB), and the rules that are kept of it. */
const READ_CHARACTERS = 512 * 1024;
const MOST_RULES = 10_000;
const LONGEST_PATH = 2048;

export const ALLOW_ALL: RobotsRules = { rules: [], sitemaps: [] };
export const DISALLOW_ALL: RobotsRules = { rules: [{ allow: false, path: '/' }], sitemaps: [] };

/** One form for one path: what may stand unescaped does, hex digits in capitals, other letters as UTF-8 escapes. */
export function normalPath(path: string): string {
  let made = '';
  for (const part of path.match(/%[0-9a-fA-F]{2}|[\s\S]/gu) ?? []) {
    if (part.length === 3 && part.startsWith('%')) {
      const code = Number.parseInt(part.slice(1), 16);
      const letter = String.fromCharCode(code);
      made += /[A-Za-z0-9\-._~]/.test(letter) ? letter : part.toUpperCase();
    } else if (/[\x21-\x7e]/.test(part)) made += part;
    else made += encodePart(part);
  }
  return made;
}

function encodePart(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    // Half a surrogate pair: no path of ours has it.
    return '%EF%BF%BD';
  }
}

interface Group {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  delay?: number;
}

/**
 * Reads a robots.txt as RFC 9309 says: groups that name the same robot are one; without one, those for `*`.
 * @param agent  the product token, as "Vedette"; compared without regard to case
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let open: Group | undefined;
  let takesAgents = false;
  let count = 0;
  for (const raw of text
    .slice(0, READ_CHARACTERS)
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)) {
    const line = raw.split('#', 1)[0] ?? '';
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'sitemap') {
      if (value !== '' && sitemaps.length < 100) sitemaps.push(value);
    } else if (key === 'user-agent' || key === 'useragent' || key === 'user agent') {
      if (!takesAgents || open === undefined) {
        open = { agents: [], rules: [] };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
      takesAgents = true;
    } else if (open !== undefined && (key === 'allow' || key === 'disallow')) {
      takesAgents = false;
      if (value !== '' && value.length <= LONGEST_PATH && count++ < MOST_RULES) {
        open.rules.push({ allow: key === 'allow', path: normalPath(value) });
      }
    } else if (open !== undefined && key === 'crawl-delay') {
      takesAgents = false;
      const seconds = Number(value);
      if (value !== '' && Number.isFinite(seconds) && seconds >= 0) open.delay = seconds;
    }
  }
  const ours = agent.toLowerCase();
  const token = (name: string) => /^[a-z_-]+/u.exec(name)?.[0] ?? '';
  const named = groups.filter((group) => group.agents.some((name) => token(name) === ours));
  const chosen = named.length > 0 ? named : groups.filter((group) => group.agents.includes('*'));
  const delays = chosen.flatMap((group) => (group.delay === undefined ? [] : [group.delay]));
  return {
    rules: chosen.flatMap((group) => group.rules),
    ...(delays.length === 0 ? {} : { crawlDelaySeconds: Math.max(...delays) }),
    sitemaps,
  };
}

/** True where the pattern matches from the path's first character; `*` stands for anything, a last `$` for the end. */
function matches(pattern: string, path: string): boolean {
  const atEnd = pattern.endsWith('$');
  const parts = (atEnd ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !atEnd || path === first;
  // Each next piece at its first place; the last one at the end where `$` asks for it: linear, no going back.
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  const last = parts.at(-1) ?? '';
  if (!atEnd) return path.indexOf(last, from) >= 0;
  return path.length - last.length >= from && path.endsWith(last);
}

/**
 * Whether a path may be asked for: the longest rule that matches decides, `allow` where two are as long; robots.txt
 * itself always may (RFC 9309, 2.2.2).
 * @param path  path and query of the address
 */
export function mayFetch(rules: RobotsRules, path: string): boolean {
  if (path === '/robots.txt') return true;
  const asked = normalPath(path);
  let best: RobotsRule | undefined;
  for (const rule of rules.rules) {
    if (!matches(rule.path, asked)) continue;
    const longer = best === undefined || rule.path.length > best.path.length;
    if (longer || (rule.path.length === best?.path.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}
