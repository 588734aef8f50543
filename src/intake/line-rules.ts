import type { FurnitureKind } from '../core/index.ts';
import { wordCount } from './lines.ts';

/** What a line is by its own words alone, wherever it stands; undefined where the words do not decide. */
export interface LineRule {
  readonly kind: FurnitureKind;
  /** The rule's longest line, in words: an article's sentence that begins the same way is longer. */
  readonly maxWords: number;
  readonly pattern: RegExp;
}

const name = String.raw`\p{Lu}[\p{L}.'’-]*`;

/** Ordered: the first rule that matches decides. Each pattern is linear and anchored. */
export const LINE_RULES: readonly LineRule[] = [
  // "Photo: Getty Images" "Image credit: AFP" "(Photo by A. Writer)" | not "Photos of the camp show smoke."
  {
    kind: 'credit',
    maxWords: 24,
    pattern:
      /^[([]?(?:photo(?:graph|s)?|image|picture|video|cover|map|graphic|illustration|file photo|featured image)(?: credits?| source| courtesy)?\s*(?::|by\b|via\b|©|\|)/iu,
  },
  // "Credit: Agency" "© 2025 Agency" "Source: Levant Wire" | not "Credit is scarce."
  {
    kind: 'credit',
    maxWords: 16,
    pattern: /^[([]?(?:credits?|courtesy|copyright|source)\s*(?::|of\b|©)|^©/iu,
  },
  // "[Agency/Name]" "Getty Images" "AFP via Getty Images" | not "AFP reported heavy fire."
  {
    kind: 'credit',
    maxWords: 6,
    pattern: /(?:getty images|shutterstock|istock|reuters\/|\/afp|\/reuters|\/ap)\]?\)?$/iu,
  },
  // "The gate on Tuesday. [Anna Writer/Agency]" "The gate (Photograph by Anna Writer)" | not "talks (and/or letters)"
  {
    kind: 'caption',
    maxWords: 60,
    pattern:
      /[[(](?:\p{Lu}[^\][()/]{1,40}\/\p{Lu}[^\][()/]{1,40}|(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Vv]ideo|[Ii]llustration)s? (?:by|from|via|courtesy)\b[^\][()]{2,60})[\])]\.?$/u,
  },
  // "By Anna Writer" "By Anna Writer and Omar Author" | not "By Friday the road was open."
  {
    kind: 'byline',
    maxWords: 12,
    pattern: new RegExp(
      `^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Aa]uthors?:)\\s+${name}(?:\\s+(?:and|&|al-)?\\s*${name}){1,7}(?:\\s*[,|].{0,60})?$`,
      'u',
    ),
  },
  // "Published 18 April 2025" "Updated: 09:10 GMT" "Last modified on Tue" | not "Published reports say no."
  {
    kind: 'byline',
    maxWords: 14,
    pattern:
      /^(?:first )?(?:published|updated|posted|last (?:updated|modified)|date)\b\s*(?::|on\b|at\b|[-–—|]|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu,
  },
  // "3 min read" "Reading time: 4 minutes" | not "3 minutes later it fell."
  { kind: 'byline', maxWords: 6, pattern: /^(?:\d{1,3}[- ]min(?:ute)?s? read|reading time\b.*)$/iu },
  // "Share this article" "Share on X" "Follow us on …" | not "Share prices fell."
  {
    kind: 'navigation',
    maxWords: 14,
    pattern:
      /^(?:share(?: (?:this|on|via|article|story)\b.*)?|tweet|print|e-?mail|save|listen|bookmark|copy link|comments?(?: \(\d+\))?|follow us\b.*|subscribe\b.*|sign up\b.*|sign in|log in|register|newsletter\b.*|get the .* newsletter.*|join our\b.*|download (?:the|our) app.*|advertisement|sponsored|skip to (?:main )?content|menu|search|home|back to top|load more|show more|see all|view all|more from\b.*|cookie (?:policy|settings)|privacy policy|terms (?:of (?:use|service)|& conditions).*|all rights reserved.*|about us|contact us|donate(?: now)?|support us)$/iu,
  },
  // "Read more: …" "Also read: …" "Related: …" "Related articles" | not "Related talks resumed."
  {
    kind: 'teaser',
    maxWords: 24,
    pattern:
      /^(?:(?:read|see|watch|listen) (?:more|also|next|now)\b.*|also read\b.*|related(?: (?:articles?|stories|posts|topics|content|news|reading))?\s*(?::.*)?|you may (?:also )?(?:like|be interested)\b.*|recommended\b.*|most (?:read|popular|viewed)\b.*|more (?:stories|news|articles|on this)\b.*|up next\b.*|trending\b.*|latest (?:news|stories|articles|posts)?|editor[’']?s? (?:picks?|choice)|in (?:this|other) (?:story|news))$/iu,
  },
  // "Tags: Iraq, Syria" "Topics" "Filed under: …" "Iraq | Syria | Security" | not "Tags hung from the fence."
  {
    kind: 'navigation',
    maxWords: 30,
    pattern: /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|sections?)\s*(?::.*)?$/iu,
  },
  {
    kind: 'navigation',
    maxWords: 30,
    pattern: /^[^|•·›>.!?]{1,40}(?:\s*[|•·›>]\s*[^|•·›>.!?]{1,40}){2,20}$/u,
  },
  // "We use cookies to …" "This site uses cookies" | not "Cookies were sold at the gate."
  {
    kind: 'navigation',
    maxWords: 40,
    pattern: /^(?:we|this (?:web)?site|our (?:web)?site|the (?:web)?site) uses? cookies\b/iu,
  },
  // "Caption: the crossing in March" "Pictured: …" "(File)" | not "Captions were added."
  {
    kind: 'caption',
    maxWords: 60,
    pattern:
      /^(?:caption|pictured|file photo|file picture|in this (?:file )?(?:photo|picture|image))\b\s*[:,.]?/iu,
  },
];

/**
 * What a line is by its own words: furniture of one kind, or undefined.
 * @param line  one trimmed line
 */
export function furnitureByWords(line: string): FurnitureKind | undefined {
  const words = wordCount(line);
  return LINE_RULES.find((rule) => words <= rule.maxWords && rule.pattern.test(line))?.kind;
}

/** The kinds in the order in which trees have learnt them: theirs alone, and never changed without training. */
const LEARNT_KINDS: readonly FurnitureKind[] = [
  'navigation',
  'teaser',
  'credit',
  'caption',
  'byline',
  'duplicate',
  'noise',
];

/**
 * The same as a number for trees.
 * @param line  one trimmed line; one of more than 400 code units is a paragraph, whatever it begins with
 * @returns 0 none, else 1 + place of the kind
 */
export function ruleNumber(line: string): number {
  const kind = line.length > 400 ? undefined : furnitureByWords(line);
  return kind === undefined ? 0 : 1 + LEARNT_KINDS.indexOf(kind);
}

/** The kind that a number of {@link ruleNumber} stands for; undefined for 0. */
export const kindOfRule = (rule: number): FurnitureKind | undefined => LEARNT_KINDS[rule - 1];
