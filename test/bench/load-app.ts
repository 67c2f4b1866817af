/** Loads the built app in the folder given, as the Functions worker does, and prints how many milliseconds that took. */
import { FunctionsCore } from '#local/functions-host/core.ts';
import { loadApp } from '#local/functions-host/app-module.ts';

const core = new FunctionsCore(() => undefined);
const start = performance.now();
loadApp(process.argv[2] ?? '', core.module);
const taken = performance.now() - start;
if (core.functions.size === 0) throw new Error('The app registered nothing.');
console.log(taken);
// Keep-alive timers of what was loaded must not keep the figure waiting.
process.exit(0);
