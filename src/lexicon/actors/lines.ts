import { z } from 'zod';
import { MENTION_TYPES, SituationError } from '../../core/index.ts';
import { type DictionaryLine, dictionaryLineSchema } from '../events/dictionary.ts';
import { isPetrarch, parsePetrarch } from './petrarch.ts';

/** A day, month or year, ISO 8601. */
export const partialDateSchema = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u,
    'a date as 2025-04-18, 2025-04 or 2025',
  );

export const datedCodeSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{2,17}$/u, 'a CAMEO actor code as IRQGOV'),
  from: partialDateSchema.exactOptional(),
  to: partialDateSchema.exactOptional(),
});

/** One line of a `--lexicon` file that names an actor. */
export const lexiconLineSchema = z.strictObject({
  id: z.string().min(1).exactOptional(),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).exactOptional(),
  type: z.enum([...MENTION_TYPES, 'government']),
  codes: z.array(datedCodeSchema).exactOptional(),
});

export type NameLine = z.infer<typeof lexiconLineSchema>;

/** A line of a `--lexicon` file: an actor's names, or a word of a dictionary of events. */
export type LexiconLine = NameLine | DictionaryLine;

/**
 * Reads the lines of a lexicon file: one JSON object a line, blank lines are passed over; or a dictionary of PETRARCH.
 * @param text the file's text
 * @param file its name, for messages
 * @throws SituationError naming file, line and what was expected
 */
export function parseLexiconLines(text: string, file: string): LexiconLine[] {
  if (isPetrarch(text)) return parsePetrarch(text);
  const lines: LexiconLine[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/^\uFEFF/u, '').trim();
    if (line === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw lineError(file, index + 1, 'expected one JSON object, as {"name": "…", "type": "person"}');
    }
    const isWord = typeof value === 'object' && value !== null && 'kind' in value;
    const parsed = (isWord ? dictionaryLineSchema : lexiconLineSchema).safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      throw lineError(file, index + 1, `${where}${issue?.message ?? 'not a lexicon line'}`);
    }
    lines.push(parsed.data);
  });
  return lines;
}

function lineError(file: string, line: number, expected: string): SituationError {
  return new SituationError('lexicon-line', `${file} line ${line}: ${expected}`, { file, line });
}
