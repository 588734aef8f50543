import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('./src/web', import.meta.url));
const outDir = fileURLToPath(new URL('./dist/web', import.meta.url));

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // light-dark() and ::highlight() go out as written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The page's policy allows files of this server alone: nothing inline.
    assetsInlineLimit: 0,
    // The map's own chunk, which only its page loads.
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Shapes are checked by the server; the web app takes types and a few numbers from these layers, not zod.
      treeshake: {
        moduleSideEffects: (id: string) => !/\/src\/(api|core)\/|\/node_modules\/zod\//.test(id),
      },
    },
  },
});
