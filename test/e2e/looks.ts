/** How pages look: in which themes and widths they are checked, and the pictures of them that the repository shows. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SCREENS = 'test/e2e/screens';
/** SCREENS=1 writes the pictures; otherwise nothing is written. */
const draws = process.env['SCREENS'] === '1';

/** Keeps what the page shows as a picture, when pictures are asked for. */
export async function draw(shown: Pick<Page, 'screenshot'>, name: string): Promise<void> {
  if (!draws) return;
  mkdirSync(SCREENS, { recursive: true });
  await shown.screenshot({ path: `${SCREENS}/${name}.png` });
}

/** Every theme of Teams. The themes differ in colours only: all widths are looked at in light, one in the others, unless pictures are asked for. */
export const LOOKS = Object.entries({ light: 'default', dark: 'dark', contrast: 'contrast' } as const).map(
  ([label, theme]) => ({
    label,
    theme,
    widthsOf: (widths: readonly number[]) => (draws || label === 'light' ? widths : widths.slice(0, 1)),
  }),
);

/** What axe finds wrong with a page, as short sentences. */
export async function accessibilityFaults(frame: Pick<Frame, 'evaluate'>): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Fluent's focus guards are hidden from screen readers and hand the focus on at once.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      exclude: [['[data-tabster-dummy]']],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });
}

/** No fault of access, nothing to scroll sideways for; and the picture. */
export async function expectSound(page: Page, frame: Frame, name: string): Promise<void> {
  // Names, faces and chips come one after the other; nothing else tells that the last is there.
  await page.waitForTimeout(500);
  expect(await accessibilityFaults(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await draw(page, name);
}
