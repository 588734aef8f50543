import { z } from 'zod';
import { parseAddress } from '../core/index.ts';
import { PASTE_FIELD_LIMITS, PASTE_TEXT_LIMIT } from './limits.ts';

const day = z.iso.date({ error: 'date: expected a day such as 2025-03-18' });
const instant = z.iso.datetime({
  offset: true,
  error: 'date: expected a day such as 2025-03-18, or an instant such as 2025-03-18T09:10Z',
});

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(parseAddress(value)?.protocol ?? '');
}

/** What a text does not say of itself. */
export const statedShape = {
  title: z.string().max(PASTE_FIELD_LIMITS.title).optional(),
  date: z.union([day, instant], { error: 'date: expected a day such as 2025-03-18' }).optional(),
  source: z.string().max(PASTE_FIELD_LIMITS.source).optional(),
  url: z
    .string()
    .max(PASTE_FIELD_LIMITS.url)
    .refine(isWebAddress, { error: 'url: expected a web address that begins with http:// or https://' })
    .optional(),
};

/**
 * A text and what it does not say of itself. Empty fields count as absent. Without `date`, relative times
 * ("on Friday") stay unresolved. `source` is the publisher's name.
 */
export const pasteRequestSchema = z.strictObject({
  text: z
    .string({ error: 'text: expected the text to read' })
    .max(PASTE_TEXT_LIMIT, { error: `text: at most ${PASTE_TEXT_LIMIT} characters` })
    .refine((text) => text.trim() !== '', { error: 'text: nothing to read, it is empty' }),
  ...statedShape,
});

/** The document that the paste became. `added` is false where the same text was there already. */
export const pasteReceiptSchema = z.strictObject({ id: z.string(), added: z.boolean() });

export type PasteRequest = z.infer<typeof pasteRequestSchema>;
export type PasteReceipt = z.infer<typeof pasteReceiptSchema>;
