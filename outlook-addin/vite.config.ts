import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scriptBudget } from '../teams-app/script-budget.ts';

/** MSAL is loaded when a token is first asked for, and is not counted. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), scriptBudget(130)],
  build: { outDir: '../dist/addin', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
});
