/** Most characters (UTF-16 code units) that a pasted text may have: about 600,000 words. */
export const PASTE_TEXT_LIMIT = 4_000_000;

/** Most characters of a pasted text's title, source and address. */
export const PASTE_FIELD_LIMITS = { title: 500, source: 200, url: 2_000 } as const;

/** Most bytes of one request body: the longest pasted text in UTF-8, with JSON's escapes. */
export const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** Most bytes of one file that is sent to the server, unless it is started with another limit. */
export const UPLOAD_LIMIT_BYTES = 200 * 1024 * 1024;

/** Documents and refusals of one file that its receipt lists; the rest is counted. */
export const UPLOAD_SHOWN = 50;

/** Rows of one answer of the documents list: the default, and the most that may be asked for. */
export const DOCUMENTS_LIMIT = { default: 100, most: 500 } as const;

/** Most characters of a query over documents: those of the query language. */
export const QUERY_LIMIT = 4_000;

/** Reports of one place in one answer: the default, and the most that may be asked for. */
export const MAP_REPORTS_LIMIT = { default: 20, most: 100 } as const;

/** Statements in one answer: the default, and the most that may be asked for. */
export const STATEMENTS_LIMIT = { default: 100, most: 500 } as const;

/** Most rows of one CSV file. */
export const CSV_LIMIT = 50_000;

/** Most characters of a query over statements: those of the query language. */
export const STATEMENT_QUERY_LIMIT = 4_000;

/** Most characters of the name that signs a mark. */
export const STATEMENT_MARK_LIMIT = 80;
