import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packedPage } from './packed-page.ts';

/** Without `.local` and `test` to watch: `npm start` serves what is built. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), packedPage(175)],
  build: { outDir: '../dist/tab', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
