import { effect } from '@preact/signals';
import { type Theme, theme } from '../state.ts';

const KEY = 'vedette.theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** Takes the theme of the last visit and keeps page and memory in step with the signal from now on. */
export function followTheme(): void {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') theme.value = kept;
  effect(() => {
    localStorage.setItem(KEY, theme.value);
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
}

/** System, light, dark, and round again. */
export function switchTheme(): void {
  theme.value = NEXT[theme.value];
}
