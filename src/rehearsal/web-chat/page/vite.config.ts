/** Builds the web chat's page into one script, one style sheet and its fonts, with nothing fetched from elsewhere. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config = defineConfig({
  root: here('.'),
  base: '/',
  logLevel: 'warn',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: here('../../../../dist/web-chat'),
    emptyOutDir: true,
    target: 'es2022',
    // An inlined data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});

// Vite reads the default export of its settings file and nothing else.
export default config;
