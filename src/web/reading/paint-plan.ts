import { bySpan, type Reading, type Span } from '../../core/index.ts';
import { lanesOf } from './lanes.ts';
import { MARK_OF_STATUS } from './layers.ts';

/** Which spans each highlight of marks.css paints, by the highlight's name; spans in the order of the text. */
export type PaintPlan = ReadonlyMap<string, readonly Span[]>;

/** All that is painted in a reading when the layers `hidden` are switched off. */
export function paintPlan(reading: Reading, hidden: ReadonlySet<string>): PaintPlan {
  const plan = new Map<string, Span[]>();
  const paint = (name: string, span: Span) => {
    const spans = plan.get(name);
    if (spans === undefined) plan.set(name, [span]);
    else spans.push(span);
  };
  const statements = reading.statements.filter(({ status }) => !hidden.has(status)).sort(bySpan);
  const lanes = lanesOf(statements);
  statements.forEach((statement, index) => {
    const mark = MARK_OF_STATUS[statement.status];
    paint(`statement-${mark}-${lanes[index] ?? 0}`, statement);
    paint(`trigger-${mark}`, statement.trigger);
  });
  // Names alone: with every "he" and "the two sides" marked, a page would be all marks. The drawer lists them all.
  for (const mention of reading.mentions)
    if (mention.form === 'name' && !hidden.has(mention.type)) paint(`mention-${mention.type}`, mention);
  const details = {
    times: reading.times,
    locations: reading.places,
    quantities: reading.quantities,
    questions: reading.questions,
    notes: reading.notes,
  };
  for (const [layer, spans] of Object.entries(details)) {
    if (!hidden.has(layer)) for (const span of spans) paint(`detail-${layer}`, span);
  }
  for (const span of reading.furniture) paint('furniture', span);
  for (const spans of plan.values()) spans.sort(bySpan);
  return plan;
}

/** The spans of `spans` (ordered by start) that touch `[from, to)`. */
export function spansWithin(spans: readonly Span[], from: number, to: number): Span[] {
  const within: Span[] = [];
  for (const span of spans) {
    if (span.start >= to) break;
    if (span.end > from) within.push(span);
  }
  return within;
}
