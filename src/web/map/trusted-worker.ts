/** The part of Trusted Types that is used here; browsers without it let the address through as it is. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown;
}

let allowed: string | undefined;

/**
 * Lets the map's library start its worker under the page's policy, which forbids turning text into script: the one
 * address of the worker's file on this server is let through, every other is refused as before.
 */
export function allowWorker(url: string): void {
  if (allowed !== undefined) return;
  allowed = new URL(url, location.href).href;
  // Not in every browser, nor in TypeScript's list of what a window has.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => (new URL(asked, location.href).href === allowed ? asked : null),
  });
}
