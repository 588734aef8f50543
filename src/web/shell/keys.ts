import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import { type Binding, createKeyboard } from './keyboard.ts';

/** The desk's keyboard. */
export const keyboard = createKeyboard();

/** Holds `bindings` while the component is shown; `deps` as for an effect. */
export function useKeys(bindings: readonly Binding[], deps: readonly unknown[]): void {
  // The effect's inputs are the caller's `deps`: the closures in `bindings` are new at every render. It runs with the
  // rendering and not after it, so that a key held down never meets the closure of the step before.
  useLayoutEffect(() => keyboard.add(bindings), [...deps]);
}

/** Escape leaves a field; a second Escape is the page's, and closes the evidence. */
export function leaveOnEscape(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.currentTarget.blur();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}

/** Listens for the desk's keys. While a field is typed in only Escape counts; Enter on a button or link is its own. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const { target, key } = event;
    if (isTyping(target) && key !== 'Escape') return;
    if (key === 'Enter' && target instanceof Element && target.closest('a, button, input, summary') !== null)
      return;
    if (keyboard.press(key)) event.preventDefault();
  });
}
