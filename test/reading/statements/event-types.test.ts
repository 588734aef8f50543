import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type DocumentReader } from '../../../src/app/index.ts';

let reader: DocumentReader;
beforeAll(async () => {
  reader = await createReader();
});

/** The PLOVER type that the statement of `word` has; `none` where it has none. */
async function typeOf(text: string, word: string): Promise<string> {
  const reading = await reader.read({ text, date: '2025-04-18' });
  const at = text.indexOf(word);
  return reading.statements.find(({ trigger }) => trigger.start === at)?.event?.type ?? 'none';
}

describe('the type of a deed', () => {
  it('is that of the deed where it stands', async () => {
    expect(await typeOf('The workers went on strike five weeks ago for a minimum wage.', 'strike')).toBe(
      'PROTEST',
    );
    expect(await typeOf('The air strike destroyed a bridge near Raqqa.', 'strike')).toBe('ASSAULT');
    expect(await typeOf('The ministry released two critical reports on Tuesday.', 'released')).toBe('none');
    expect(await typeOf('The militia released two captives on Tuesday.', 'released')).toBe('RETREAT');
    expect(await typeOf('The minister was bombarded with questions about the budget.', 'bombarded')).toBe(
      'none',
    );
    expect(await typeOf('Government forces bombarded the town on Monday.', 'bombarded')).toBe('ASSAULT');
    expect(await typeOf('The message was reinforced during the visit.', 'reinforced')).toBe('none');
  });

  it('is none for operations in which nobody is fought, and for what is only understood or watched', async () => {
    expect(await typeOf('Iraq stepped up its border control operations.', 'operations')).toBe('none');
    expect(await typeOf('The army continued military operations in the north.', 'operations')).toBe(
      'ASSAULT',
    );
    expect(await typeOf('Recognising that the area matters, Iraq sent engineers.', 'Recognising')).toBe(
      'none',
    );
    expect(await typeOf('Baghdad is closely monitoring how the deal unfolds.', 'monitoring')).toBe('none');
  });

  it('has the codes of who does it, not of what its doer is about', async () => {
    const text = 'Violence targeting Syria’s Alawite minority spread.';
    const reading = await reader.read({ text, date: '2025-04-18' });
    for (const { event } of reading.statements) expect(event?.source ?? []).toEqual([]);
  });

  it('leaves the name inside a time its deed', async () => {
    const text = 'Iran changed its approach following Assad’s fall.';
    const reading = await reader.read({ text, date: '2025-04-18' });
    const fall = reading.statements.find(({ trigger }) => text.slice(trigger.start, trigger.end) === 'fall');
    const names = reading.mentions.filter(({ id }) => fall?.sources.includes(id)).map(({ name }) => name);
    expect(names).toEqual(['Assad']);
  });
});
