import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentPage } from '../../api/index.ts';
import type { Span } from '../../core/index.ts';
import type { ReadingView } from '../route.ts';
import { useKeys } from '../shell/keys.ts';
import { navigate } from '../state.ts';
import { blocksOf } from './blocks.ts';
import { CellView } from './cell-view.tsx';
import { chosenAt } from './chosen.ts';
import { cite } from './citation.ts';
import { copyWords } from './copy.ts';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentHead } from './document-head.tsx';
import type { Evidence } from './evidence.tsx';
import { layersOf } from './layers.ts';
import { Legend } from './legend.tsx';
import { paintPlan } from './paint-plan.ts';
import { canPaint, createPainter, type Painter } from './painter.ts';
import { offsetAt, wordsAt } from './pointing.ts';
import { scrollToSpan } from './scroll.ts';
import { sentenceBefore } from './sentence.ts';
import { SentencePanel } from './sentence-panel.tsx';
import { indexText, START, type TextIndex } from './text-index.ts';
import { TextView } from './text-view.tsx';
import { type Tip, TipLine } from './tip.tsx';
import { useKept } from './use-kept.ts';

/** The reading view: the text with its marks, the legend over it, the drawer beside it. */
export function ReadingDesk({ page, view }: { readonly page: DocumentPage; readonly view: ReadingView }) {
  const { reading, summary } = page;
  const { text } = reading;
  const root = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  const drawer = useRef<HTMLElement>(null);
  const index = useRef<TextIndex>(undefined);
  const painter = useRef<Painter>(undefined);
  const [tip, setTip] = useState<Tip>();

  const blocks = useMemo(() => blocksOf(reading, text), [reading, text]);
  const layers = useMemo(() => layersOf(reading), [reading]);
  const hidden = view.hidden.join(',');
  const plan = useMemo(() => paintPlan(reading, new Set(hidden.split(','))), [reading, hidden]);
  const at = view.at !== undefined && view.at < text.length ? view.at : undefined;
  const chosen = useMemo(
    () => (at === undefined ? undefined : chosenAt(reading, text, at)),
    [reading, text, at],
  );

  useLayoutEffect(() => {
    if (root.current === null || pane.current === null) return;
    index.current = indexText(root.current);
    const scroller = pane.current;
    if (!canPaint()) return;
    const made = createPainter(index.current, scroller);
    painter.current = made;
    const onScroll = () => made.scrolled();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
      made.clear();
    };
  }, [blocks]);
  useLayoutEffect(() => painter.current?.paint(plan), [plan, blocks]);
  useLayoutEffect(() => {
    painter.current?.point('chosen', chosen?.span);
    painter.current?.point('focused', undefined);
    drawer.current?.scrollTo(0, 0);
    if (chosen !== undefined && index.current !== undefined && pane.current !== null) {
      scrollToSpan(index.current, pane.current, chosen.span);
    }
  }, [chosen, blocks]);
  // Arrow keys and space scroll the text at once, and a screen reader begins there.
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${summary.title === '' ? 'Document' : summary.title} · Vedette`;
  }, [summary.title]);

  const choose = (offset: number | undefined) => {
    const { at: _, ...rest } = view;
    navigate(offset === undefined ? rest : { ...rest, at: offset }, {
      replace: view.at !== undefined && offset !== undefined,
    });
  };
  const step = (by: 1 | -1) => {
    const { sentences } = reading;
    let target = 0;
    if (chosen === undefined) {
      const seen = pane.current === null ? 0 : (index.current?.firstSeen(pane.current) ?? 0);
      target = Math.max(0, sentenceBefore(sentences, seen));
      if ((sentences[target]?.start ?? 0) < seen) target += 1;
    } else if (chosen.index >= 0) target = chosen.index + by;
    else target = sentenceBefore(sentences, chosen.span.start) + (by > 0 ? 1 : 0);
    const sentence = sentences[Math.max(0, Math.min(sentences.length - 1, target))];
    if (sentence !== undefined) choose(sentence.start);
  };
  const close = () => {
    choose(undefined);
    root.current?.focus({ preventScroll: true });
  };
  const copy = () => {
    const selected = selectedSpan(index.current);
    const span = selected ?? chosen?.span;
    if (span !== undefined) copyWords(cite(text, span, summary, reading.pages));
  };
  const toggleFurniture = () => {
    const isFolded = view.hidden.includes('furniture');
    const others = view.hidden.filter((layer) => layer !== 'furniture');
    navigate({ ...view, hidden: isFolded ? others : [...others, 'furniture'].sort() }, { replace: true });
  };
  useKeys(
    [
      { keys: 'j', does: 'Next sentence', run: () => step(1) },
      { keys: 'k', does: 'Sentence before', run: () => step(-1) },
      {
        keys: 'Enter',
        does: 'Go to what was read in the sentence',
        run: () => drawer.current?.querySelector<HTMLElement>('.group button')?.focus(),
      },
      { keys: 'c', does: 'Copy the sentence, or what is selected, with its citation', run: copy },
      { keys: 'f', does: 'Fold or show the page furniture', run: toggleFurniture },
      {
        keys: 'Escape',
        does: 'Back to the text, then to no sentence',
        run: () => {
          if (drawer.current?.contains(document.activeElement)) root.current?.focus({ preventScroll: true });
          else if (at !== undefined) close();
        },
      },
    ],
    [view, page, chosen],
  );

  const kept = useKept(page);
  const evidence: Evidence = useMemo(
    () => ({
      reading,
      text,
      kept,
      point: (span) => painter.current?.point('focused', span),
      go: (span) => {
        if (chosen === undefined || span.start < chosen.span.start || span.start >= chosen.span.end)
          choose(span.start);
        if (index.current !== undefined && pane.current !== null)
          scrollToSpan(index.current, pane.current, span);
      },
    }),
    [reading, text, chosen, view, kept],
  );

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest(`[${START}]`) === null) return;
    if (getSelection()?.isCollapsed === false) return;
    const offset = index.current === undefined ? undefined : offsetAt(index.current, event);
    if (offset !== undefined) choose(Math.min(offset, text.length - 1));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || index.current === undefined) return;
    const offset = offsetAt(index.current, event);
    const words = offset === undefined ? [] : wordsAt(reading, text, offset);
    setTip(words.length === 0 ? undefined : { words, x: event.clientX, y: event.clientY });
  };

  const handlers = { onClick, onPointerMove, onPointerLeave: () => setTip(undefined) };

  return (
    <>
      <main class="pane reading" id="main" ref={pane} data-chosen={chosen !== undefined}>
        <DocumentHead page={page} view={view}>
          {!summary.read && (
            <p class="hint">
              This text is in a language that this reader does not read ({summary.language}). It is kept as it
              is, and nothing is marked.
            </p>
          )}
          {!canPaint() && (
            <p class="hint">
              This browser cannot paint marks into text (no CSS Custom Highlight API). All that was read is
              listed beside the text.
            </p>
          )}
          <Legend
            layers={layers}
            hidden={view.hidden}
            onChange={(next) => navigate({ ...view, hidden: [...next].sort() }, { replace: true })}
          />
        </DocumentHead>
        {page.cells === undefined ? (
          <TextView
            blocks={blocks}
            text={text}
            language={summary.language}
            isFurnitureFolded={view.hidden.includes('furniture')}
            root={root}
            {...handlers}
          />
        ) : (
          <CellView cells={page.cells} text={text} root={root} {...handlers} />
        )}
        <TipLine tip={tip} />
      </main>
      <aside class="drawer" aria-label="Evidence" ref={drawer} data-open={chosen !== undefined}>
        {chosen === undefined ? (
          <DocumentFacts page={page} evidence={evidence} hidden={view.hidden} />
        ) : (
          <SentencePanel
            evidence={evidence}
            span={chosen.span}
            at={at ?? chosen.span.start}
            index={chosen.index}
            actions={{ copy, step, close }}
          />
        )}
      </aside>
    </>
  );
}

/** What is selected in the text, if anything is. */
function selectedSpan(index: TextIndex | undefined): Span | undefined {
  const selection = getSelection();
  if (index === undefined || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined;
  const range = selection.getRangeAt(0);
  const start = index.toOffset(range.startContainer, range.startOffset);
  const end = index.toOffset(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
