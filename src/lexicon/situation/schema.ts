import { z } from 'zod';
import { isCalendarDate, MENTION_TYPES } from '../../core/index.ts';

const text = z.string().trim().min(1);

/** Ids: lower case letters, digits and hyphens, as they stand in queries and addresses. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case letters, digits and single hyphens, as "al-hol-camp"');

/** A year, month or day that exists; YAML reads a bare year as a number, which is taken too. */
const date = z
  .union([z.string(), z.int().transform(String)])
  .refine(isCalendarDate, 'a year, month or day as 2025, 2025-04 or 2025-04-18');

const period = { from: date.exactOptional(), to: date.exactOptional() };
const isForward = (value: { from?: string; to?: string }): boolean =>
  value.from === undefined || value.to === undefined || value.from <= value.to;
const FORWARD = { message: '"from" not after "to"', path: ['to'] };

const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+(?:\/\S*)?$/u, 'a web address as https://example.org/');

/** How often at most a feed is asked, as "30m", "2h" or "1d"; read as minutes. Not more often than every five. */
const every = z
  .string()
  .regex(/^[1-9]\d{0,4}[mhd]$/u, 'a time of at least five minutes as "30m", "2h" or "1d"')
  .transform((said) => {
    const unit = said.endsWith('d') ? 1440 : said.endsWith('h') ? 60 : 1;
    return Number.parseInt(said, 10) * unit;
  })
  .refine(
    (minutes) => minutes >= 5 && minutes <= 30 * 1440,
    'a time of five minutes to thirty days, as "30m"',
  );

/** How the sources' feeds are asked: `automatic` lets `vedette start` do it; without it only `vedette watch` does. */
const watchSchema = z.strictObject({
  every: every.exactOptional(),
  automatic: z.boolean().exactOptional(),
  /** Whom a publisher can write to about the polling: stands in the User-Agent of every request. */
  contact: z
    .string()
    .regex(/^[\x21-\x7e]{3,120}$/u, 'a mail or web address without spaces as "desk@example.org"')
    .exactOptional(),
});

export const situationFileSchema = z.strictObject({
  id: idSchema,
  title: text,
  description: text,
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/u, 'a language code as "en"')).min(1),
  countries: z.array(z.string().regex(/^[A-Z]{3}$/u, 'a three-letter country code as "IRQ"')),
  watch: watchSchema.exactOptional(),
});

export const ACTOR_TYPES = [...MENTION_TYPES, 'government'] as const;

const codeSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9]{2,17}$/u, 'a CAMEO actor code as "IRQGOV"'),
    ...period,
  })
  .refine(isForward, FORWARD);

/** An office held: from and to are inclusive; `source` says where the public can look the fact up. */
const roleSchema = z
  .strictObject({ office: text, of: idSchema, ...period, source: text })
  .refine(isForward, FORWARD);

export const actorSchema = z.strictObject({
  id: idSchema,
  name: text,
  aliases: z.array(text).default([]),
  type: z.enum(ACTOR_TYPES),
  codes: z.array(codeSchema).default([]),
  roles: z.array(roleSchema).default([]),
  note: text.exactOptional(),
});

/** The Admiralty code's grade of a source, set by an analyst, who says why. */
const reliabilitySchema = z.strictObject({ grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), reason: text });

export const sourceSchema = z.strictObject({
  id: idSchema,
  name: text,
  aliases: z.array(text).default([]),
  url: webAddress,
  country: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'a three-letter country code as "IRQ"')
    .exactOptional(),
  reliability: reliabilitySchema.exactOptional(),
  /**
   * Addresses that may be polled: feeds, sitemaps, or pages that name their feed; how often at most; and whether the
   * pages of their items are fetched (default) or the feed's own words are all that is taken.
   */
  feeds: z
    .array(
      z.strictObject({ url: webAddress, every: every.exactOptional(), pages: z.boolean().exactOptional() }),
    )
    .exactOptional(),
  example: z.boolean().exactOptional(),
});

export const trackSchema = z.strictObject({
  id: idSchema,
  title: text,
  question: text,
  query: text,
  keywords: z.array(text).exactOptional(),
});

/** What texts date other things by: one day, or a stretch with both ends counted. */
export const eventSchema = z
  .strictObject({
    id: idSchema,
    names: z.array(text).min(1),
    start: date,
    end: date.exactOptional(),
    eras: z.array(text).exactOptional(),
    source: text,
  })
  .refine((event) => event.end === undefined || event.start <= event.end, {
    message: '"start" not after "end"',
    path: ['end'],
  });

/** The head of an example document. */
export const exampleMetaSchema = z.strictObject({
  example: z.literal(true),
  title: text,
  date,
  publisher: text,
  url: webAddress,
  author: text.exactOptional(),
});

export type SituationHead = z.infer<typeof situationFileSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Track = z.infer<typeof trackSchema>;
export type SituationEvent = z.infer<typeof eventSchema>;
export type ExampleMeta = z.infer<typeof exampleMetaSchema>;
