/** From this shape on an atom is a sign. */
export const FIRST_SIGN = 64;

/** The shape of a sign: every sign has one of its own, above those of letters and digits. */
const sign = (character: string): number => FIRST_SIGN + character.charCodeAt(0);

export const STOP = sign('.');
export const COMMA = sign(',');
export const COLON = sign(':');
export const SEMICOLON = sign(';');
export const SLASH = sign('/');
/** Quotation marks and apostrophes of all kinds count as the straight ones. */
export const QUOTE = sign('"');
export const APOSTROPHE = sign("'");
export const OPEN = sign('(');
export const CLOSE = sign(')');
export const SQUARE_OPEN = sign('[');
export const SQUARE_CLOSE = sign(']');

const setOf = (signs: string): ReadonlySet<number> => new Set([...signs].map(sign));
/** Signs that end a sentence; that open and close within one. */
export const FINAL = setOf('.?!');
export const OPENING = setOf('"\'([');
export const CLOSING = setOf('"\')]');
export const QUOTES = setOf('"\'');
export const DASHES = setOf('-–—');
/** Before a credit's first word these say that it is none: "(source: …". */
export const LEADING_ON = setOf('([:"\'/-,');
