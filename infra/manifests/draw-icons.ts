/** `npm run icons`: draws the PNGs beside their SVG sources, with Chromium. Needed only when a source changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launchBrowser } from '#local/browser.ts';
import { ICON_FOLDER, ICONS } from './icons.ts';

const browser = await launchBrowser(await findChromium());
for (const { file, size, from } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = readFileSync(join(ICON_FOLDER, from), 'utf8').replace('<svg', `<svg width="${size}" height="${size}"`);
  await page.setContent(`<body style="margin:0;line-height:0">${source}</body>`);
  await page.screenshot({ path: join(ICON_FOLDER, file), omitBackground: true });
  await page.close();
}
await browser.close();
console.log(`${ICONS.length} icons are drawn in ${ICON_FOLDER}.`);
