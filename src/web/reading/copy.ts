import { notice } from '../state.ts';

/** Puts `words` on the clipboard and says so. Where the browser refuses (a plain http address), a field is copied from. */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    notice.value = 'Copied with its citation.';
  } catch {
    notice.value = copyByField(words)
      ? 'Copied with its citation.'
      : 'This browser does not let the desk copy; select the quote and copy it by hand.';
  }
}

function copyByField(words: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = words;
  field.className = 'off-screen';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
