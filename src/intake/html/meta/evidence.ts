/** One `<meta>`: its name (`name`, `property`, `itemprop` or `http-equiv`), lower case, and what it says. */
export interface MetaFact {
  readonly name: string;
  readonly content: string;
}

/** A `<link>`, or an `<a>` that says what it leads to by `rel` or `itemprop`. */
export interface LinkFact {
  readonly rel: string;
  readonly href: string;
  readonly text: string;
}

/** Where on the page a piece of text stands; each is true when the piece or something around it says so. */
export interface Place {
  /** Menus, footers, side columns, lists of other articles. */
  readonly isAside: boolean;
  readonly isComment: boolean;
  readonly isLink: boolean;
  /** A class or id that speaks of dates or bylines. */
  readonly isDated: boolean;
  /** A class or id that speaks of changes. */
  readonly isModified: boolean;
  /** In the same `<article>` or `<main>` as the headline, or under no other. */
  readonly isArticle: boolean;
}

/** An element that says something by `datetime`, `title` or `content`, or marks its text by `itemprop`. */
export interface MarkedFact extends Place {
  readonly tag: string;
  readonly itemprop: string;
  readonly said: string;
  readonly text: string;
  readonly pubdate: boolean;
  /** Blocks of text before it. */
  readonly block: number;
}

/** An element whose class, id, `rel` or `itemprop` speaks of an author. */
export interface AuthoredFact extends Place {
  readonly text: string;
  /** Blocks of text before it. */
  readonly block: number;
}

/** A line of the page as it is shown. */
export interface BlockFact extends Place {
  readonly text: string;
  /** Name of the element it stands in. */
  readonly tag: string;
}

/** What a page says of itself, gathered in one walk; everything else in this folder reads from it. */
export interface PageEvidence {
  readonly url: string | undefined;
  /** `lang` of the page, as written. */
  readonly lang: string | undefined;
  readonly title: string;
  readonly metas: readonly MetaFact[];
  readonly links: readonly LinkFact[];
  /** Sources of JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Sources of other scripts, shortened. */
  readonly scripts: readonly string[];
  readonly marked: readonly MarkedFact[];
  readonly blocks: readonly BlockFact[];
  readonly names: readonly AuthoredFact[];
  /** Index of the headline among the blocks; -1 where there is none. */
  readonly headline: number;
  /** The headline as it is shown; '' where there is none. */
  readonly shown: string;
  /** Texts of the `h1`, in order. */
  readonly headings: readonly string[];
}
