import type { Span } from '../../core/index.ts';
import { type PaintPlan, spansWithin } from './paint-plan.ts';
import type { TextIndex } from './text-index.ts';

/** Most spans painted at once; a text with more is painted around what is seen, and again as one scrolls. */
const PAINT_ALL_LIMIT = 6_000;
/** How far beyond the seen part is painted, in px. */
const MARGIN = 1_500;

/** True where the browser can paint spans without elements (CSS Custom Highlight API). */
export function canPaint(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS;
}

/** What paints later over what paints earlier; names that are not here are 0. */
const PRIORITY: Readonly<Record<string, number>> = { chosen: -2, furniture: -1, focused: 10 };

/** Paints the spans of a plan over the text; owns every highlight of the page. */
export interface Painter {
  /** Paints all of the plan, or what of it is around the seen part. */
  paint(plan: PaintPlan): void;
  /** To be called when the pane was scrolled. */
  scrolled(): void;
  /** The chosen sentence and the span that is pointed at; undefined for none. */
  point(name: 'chosen' | 'focused', span: Span | undefined): void;
  /** Takes everything off. */
  clear(): void;
}

/** A painter over the text of `index`, shown in `pane`. Only for browsers that {@link canPaint}. */
export function createPainter(index: TextIndex, pane: Element): Painter {
  let plan: PaintPlan = new Map();
  let painted: Span | undefined;
  const names = new Set<string>();

  const set = (name: string, spans: readonly Span[]) => {
    const ranges = spans.map(index.toRange).filter((range) => range !== undefined);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY[name] ?? 0;
    CSS.highlights.set(name, highlight);
    names.add(name);
  };
  const paintWithin = (within: Span | undefined) => {
    painted = within;
    for (const [name, spans] of plan) {
      set(name, within === undefined ? spans : spansWithin(spans, within.start, within.end));
    }
  };
  const isLarge = () => [...plan.values()].reduce((sum, spans) => sum + spans.length, 0) > PAINT_ALL_LIMIT;

  return {
    paint: (next) => {
      for (const name of plan.keys()) if (!next.has(name)) CSS.highlights.delete(name);
      plan = next;
      paintWithin(isLarge() ? index.seen(pane, MARGIN) : undefined);
    },
    scrolled: () => {
      if (painted === undefined) return;
      const seen = index.seen(pane, 0);
      if (seen.start < painted.start || seen.end > painted.end) paintWithin(index.seen(pane, MARGIN));
    },
    point: (name, span) => set(name, span === undefined ? [] : [span]),
    clear: () => {
      for (const name of names) CSS.highlights.delete(name);
    },
  };
}
