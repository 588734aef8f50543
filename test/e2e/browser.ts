import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { type Serving, serve } from '../../src/http/index.ts';
import { type FakeDeskOptions, fakeDesk } from './fake-desk.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** WebGL without a graphics card, in software; and no WebGL at all. */
const WEBGL_FLAGS = {
  yes: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  no: ['--disable-gpu', '--disable-3d-apis'],
} as const;

/** What to do where no Chromium is found. */
export const NO_CHROMIUM =
  'No Chromium found: install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH.';

/** The browser that the environment names, else the first on the path; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH ?? process.env.VEDETTE_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...APPLICATIONS].find((path) => existsSync(path));
}

let built: Promise<string> | undefined;

/** Builds the pages as they are in the working tree into a folder of their own; once for all tests. */
function buildPages(): Promise<string> {
  built ??= (async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'vedette-web-'));
    const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    return outDir;
  })();
  return built;
}

/** A desk of hand-made readings with a browser in front of it. */
export interface Bench {
  readonly address: string;
  /** Requests that went anywhere but to the desk's own server; stays empty. */
  readonly strayRequests: string[];
  /** What the page wrote to its console as an error, and errors that nobody caught. */
  readonly pageErrors: string[];
  open(path: string, options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Runs in the page before its own scripts. */
  readonly before?: string;
}

/** Starts the server with a fake desk, and one browser, without WebGL unless asked; each `open` is a page of its own. */
export async function openBench(
  desk: FakeDeskOptions,
  { webgl = false }: { readonly webgl?: boolean } = {},
): Promise<Bench> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  const serving: Serving = await serve(fakeDesk(desk), { webRoot: await buildPages(), port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, ...WEBGL_FLAGS[webgl ? 'yes' : 'no']],
  });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  return {
    address: serving.address,
    strayRequests,
    pageErrors,
    open: async (path, { width = 1280, height = 800, scheme = 'light', before } = {}) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      if (before !== undefined) await page.addInitScript(before);
      page.setDefaultTimeout(60_000);
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== serving.address) strayRequests.push(request.url());
      });
      page.on('pageerror', (error) => pageErrors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') pageErrors.push(message.text());
      });
      await page.goto(serving.address + path);
      return page;
    },
    close: async () => {
      await context.close();
      await browser.close();
      await serving.close();
    },
  };
}
