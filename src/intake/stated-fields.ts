import type { Stated } from './take-text.ts';

/** Drops what is undefined or blank, so that an empty form field says nothing. */
export function statedFields(fields: { readonly [Name in keyof Stated]?: Stated[Name] | undefined }): Stated {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}
