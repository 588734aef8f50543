import { z } from 'zod';
import { DATASETS } from './query/fields.ts';
import { spanShape } from './span-shape.ts';
import { statusSchema } from './status.ts';

/** The kinds of text on a page that are not the article. */
export const FURNITURE_KINDS = [
  'navigation',
  'teaser',
  'credit',
  'caption',
  'byline',
  'duplicate',
  'noise',
  // A page's head, foot and number; what a reply quotes of an earlier message; a sender's signature.
  'running',
  'quoted',
  'signature',
] as const;

export const furnitureSchema = z.strictObject({ ...spanShape, kind: z.enum(FURNITURE_KINDS) });

/**
 * A stretch of the text that stands on one printed page. `number` counts from 1; `label` is what the document calls the
 * page where that differs ("iv"). A page may have several stretches: its notes come after the paragraph that runs on.
 */
export const pageSchema = z.strictObject({
  ...spanShape,
  number: z.int().positive(),
  label: z.string().optional(),
});

/**
 * Of a row of event data: the data set, its table ("ucdp-ged"), and the publisher's number of the event that the row
 * tells of. Rows that further report an event ("gdelt-mentions") carry the number of that event.
 */
export const dataRowSchema = z.strictObject({
  dataset: z.enum(DATASETS),
  table: z.string(),
  event: z.string(),
});

/**
 * One word, Universal Dependencies: `head` is 1-based within the sentence, 0 is the root. `certainty`, on verbs: how sure it
 * is that what the verb tells has happened, FactBank −3 … +3, whether or not a statement is made of it.
 */
export const tokenSchema = z.strictObject({
  ...spanShape,
  lemma: z.string(),
  upos: z.string(),
  head: z.int().nonnegative(),
  deprel: z.string(),
  certainty: z.number().min(-3).max(3).optional(),
});

/** `causal`: how likely the sentence tells a cause or a purpose with its effect, 0 … 1, whether or not a link was found in it. */
export const sentenceSchema = z.strictObject({
  ...spanShape,
  causal: z.number().min(0).max(1).optional(),
  tokens: z.array(tokenSchema).optional(),
});

export const MENTION_TYPES = ['person', 'organisation', 'place', 'group', 'facility', 'other'] as const;

/** A span that names an actor, place or thing. `entity` is a lexicon id, `codes` are CAMEO actor codes. */
export const mentionSchema = z.strictObject({
  id: z.string(),
  ...spanShape,
  type: z.enum(MENTION_TYPES),
  form: z.enum(['name', 'nominal', 'pronoun']),
  name: z.string(),
  entity: z.string().optional(),
  codes: z.array(z.string()).optional(),
  chain: z.int().nonnegative(),
});

/**
 * A temporal expression. `value` is TIMEX3, resolved as far as text, tense and publication date allow; `stated` says
 * what the words alone say where that differs. `earliest` and `latest` are ISO 8601 instants or days, both inclusive.
 */
export const timeSchema = z.strictObject({
  id: z.string(),
  ...spanShape,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  stated: z.string().optional(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
  zone: z.string().optional(),
  alternatives: z.array(z.string()).optional(),
});

/** A mention resolved to the earth: degrees WGS 84, uncertainty as a radius in km. */
export const placeSchema = z.strictObject({
  id: z.string(),
  mention: z.string(),
  ...spanShape,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  country: z.string(),
  geonames: z.int().positive().optional(),
  admin1: z.string().optional(),
  uncertaintyKm: z.number().nonnegative(),
});

export const QUANTITY_BOUNDS = ['over', 'under', 'about', 'at-least', 'at-most'] as const;

/**
 * A number and what it counts. `direction` says which way a change went; its `value` stays as stated ("fell 12 %" is 12).
 * `year` is the year whose money is meant ("in 2010 dollars").
 */
export const quantitySchema = z.strictObject({
  id: z.string(),
  ...spanShape,
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: z.enum(QUANTITY_BOUNDS).optional(),
  kind: z.enum(['cardinal', 'ordinal', 'change', 'share']).optional(),
  direction: z.enum(['up', 'down']).optional(),
  year: z.int().optional(),
  unit: z.string(),
  of: z.strictObject(spanShape).optional(),
});

/** One voice a statement comes through; `who` is a mention id, `author`, or null for an unnamed voice. */
export const attributionSchema = z.strictObject({
  ...spanShape,
  who: z.union([z.literal('author'), z.string(), z.null()]),
  verb: z.string().optional(),
  stance: z.string(),
});

/** What one clause says. `certainty`: how sure it is that it has happened by the publication date, −3 (not) to +3. */
export const statementSchema = z.strictObject({
  id: z.string(),
  ...spanShape,
  trigger: z.strictObject({ ...spanShape, lemma: z.string() }),
  sources: z.array(z.string()),
  targets: z.array(z.string()),
  event: z
    .strictObject({
      type: z.string(),
      mode: z.string().optional(),
      contexts: z.array(z.string()).optional(),
      /**
       * The CAMEO code that event data have for the sentence's event: that of an intention (03x), a refusal (12x) or a threat (13x)
       * where the deed is told so. Absent on deeds that are part of another statement's event, or of which it is open whether they come.
       */
      cameo: z.string().optional(),
      /** CAMEO codes of both sides as event data give them: what the mentions carry, else what stands around them implies; `---REB`: a sector of no known country. */
      source: z.array(z.string()).optional(),
      target: z.array(z.string()).optional(),
    })
    .optional(),
  time: z.string().optional(),
  place: z.string().optional(),
  quantities: z.array(z.string()).optional(),
  status: statusSchema,
  certainty: z.number().min(-3).max(3),
  cue: z.strictObject({ ...spanShape, rule: z.string() }).optional(),
  probability: z.tuple([z.number(), z.number()]).optional(),
  attribution: z.array(attributionSchema),
});

export const LINK_TYPES = ['condition', 'cause', 'enables', 'prevents', 'purpose', 'depends'] as const;

/** From the driver to the driven; for `depends`, `from` is what `to` hinges on. */
export const linkSchema = z.strictObject({
  type: z.enum(LINK_TYPES),
  from: z.string(),
  to: z.string(),
  ...spanShape,
  cue: z.strictObject(spanShape),
  sign: z.union([z.literal(1), z.literal(-1)]).optional(),
  hedge: z.strictObject(spanShape).optional(),
});

export const relationSchema = z.strictObject({
  type: z.enum(['before', 'after', 'during']),
  from: z.string(),
  to: z.string(),
  cue: z.strictObject(spanShape),
});

export const questionSchema = z.strictObject({ ...spanShape, about: z.string().optional() });
export const noteSchema = z.strictObject({ ...spanShape, reason: z.string() });

/**
 * All that one text says, each datum with its span into the text as read.
 * The one definition of the contract; the JSON Schema in docs/ is generated from it.
 */
export const readingSchema = z.strictObject({
  schema: z.literal(1),
  reader: z.string(),
  id: z.string(),
  language: z.string(),
  read: z.boolean(),
  title: z.string().optional(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  text: z.string().optional(),
  /** Absent for all but rows of event data. */
  row: dataRowSchema.optional(),
  furniture: z.array(furnitureSchema),
  /** In text order, never overlapping; absent where the text has no pages. */
  pages: z.array(pageSchema).optional(),
  sentences: z.array(sentenceSchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  places: z.array(placeSchema),
  quantities: z.array(quantitySchema),
  statements: z.array(statementSchema),
  links: z.array(linkSchema),
  relations: z.array(relationSchema),
  questions: z.array(questionSchema),
  notes: z.array(noteSchema),
});

export type Furniture = z.infer<typeof furnitureSchema>;
export type FurnitureKind = Furniture['kind'];
export type PageSpan = z.infer<typeof pageSchema>;
export type DataRow = z.infer<typeof dataRowSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type MentionType = Mention['type'];
export type TimeExpression = z.infer<typeof timeSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Reading = z.infer<typeof readingSchema>;
