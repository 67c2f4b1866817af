import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packedPage } from '../teams-app/packed-page.ts';

/** MSAL is loaded when a token is first asked for, and is not counted. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), packedPage(110)],
  build: { outDir: '../dist/addin', emptyOutDir: true, target: 'es2022', modulePreload: false },
});
