import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notice } from '../state.ts';

/** Wait before a pane says that it is loading, in ms: a quick answer needs no word. */
const PATIENCE_MS = 150;

/** Says that something is on its way, after a moment. */
export function Loading({ what }: { readonly what: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="quiet" aria-live="polite">
      {isSlow ? `Loading ${what} …` : ''}
    </p>
  );
}

/** What went wrong, and the one thing to do about it. */
export function Failed({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>{message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** An empty pane that says what would fill it. */
export function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** The short sentence about what was just done; always in the page, so that it is read out. */
export function Notice() {
  const text = notice.value;
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => {
      notice.value = '';
    }, 4000);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="notice" role="status">
      {text}
    </p>
  );
}
