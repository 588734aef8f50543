import type { ReaderService } from '../../src/app/reader-service.ts';
import { type Reading, readingSchema } from '../../src/core/index.ts';
import { READER_VERSION } from '../../src/reading/index.ts';

/** A reader without a model: each line is a sentence, its first word what is stated. */
export function fakeReader(id = `${READER_VERSION}+fake`): ReaderService {
  return {
    id,
    read: async (document, options): Promise<Reading> => {
      const sentences: { start: number; end: number }[] = [];
      for (const { index, 0: line } of document.text.matchAll(/[^\n]+/g)) {
        sentences.push({ start: index, end: index + line.length });
      }
      return readingSchema.parse({
        schema: 1,
        reader: id,
        id: options?.id ?? '',
        language: 'en',
        read: true,
        title: document.title ?? 'Untitled',
        ...(document.date === undefined ? {} : { date: document.date }),
        ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
        ...(document.author === undefined ? {} : { author: document.author }),
        furniture: document.furniture,
        sentences,
        mentions: [],
        times: [],
        places: [],
        quantities: [],
        statements: sentences.map(({ start, end }, index) => ({
          id: `s${index + 1}`,
          start,
          end,
          trigger: { start, end: Math.min(end, start + 4), lemma: 'say' },
          sources: [],
          targets: [],
          status: 'occurred',
          certainty: 3,
          attribution: [{ start, end: start + 1, who: 'author', stance: 'asserts' }],
        })),
        links: [],
        relations: [],
        questions: [],
        notes: [],
      });
    },
    close: async () => {},
  };
}
