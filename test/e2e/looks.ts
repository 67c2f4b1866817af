/** How pages look: in which themes and widths they are checked, and the pictures of them that the repository shows. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Frame, Page, Request } from 'playwright-core';
import type { TabPage } from './steering-world.ts';

const SCREENS = 'test/e2e/screens';
/** SCREENS=1 writes the pictures; otherwise nothing is written. */
const draws = process.env['SCREENS'] === '1';

/** Keeps what the page shows as a picture, when pictures are asked for. */
export async function draw(shown: Pick<Page, 'screenshot'>, name: string): Promise<void> {
  if (!draws) return;
  mkdirSync(SCREENS, { recursive: true });
  await shown.screenshot({ path: `${SCREENS}/${name}.png` });
}

/** Every theme of Teams with the ground that Fluent gives it. The themes differ in colours only: all widths are looked at in light, one in the others, unless pictures are asked for. */
export const LOOKS = (
  [
    { label: 'light', theme: 'default', ground: '#ffffff' },
    { label: 'dark', theme: 'dark', ground: '#292929' },
    { label: 'contrast', theme: 'contrast', ground: '#000000' },
  ] as const
).map((look) => ({
  ...look,
  widthsOf: (widths: readonly number[]) => (draws || look.label === 'light' ? widths : widths.slice(0, 1)),
}));

/** Changes the theme by the switch of the Teams page, and waits until the tab has changed. */
async function changeTheme({ page, frame }: TabPage, { label, ground }: (typeof LOOKS)[number]): Promise<void> {
  // Pressed from code: the tab lies over the switch.
  await page.getByRole('radio', { name: label }).dispatchEvent('click');
  await frame().waitForFunction((colour) => {
    const provider = document.querySelector('.fui-FluentProvider');
    return provider && getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1').trim() === colour;
  }, ground);
}

/** A page of the tab that is looked at. */
export interface Looked {
  readonly open: () => Promise<TabPage>;
  /** Of the window; in themes other than light the first of them does. */
  readonly widths: readonly number[];
  /** Waits for what the page is there to show and shoots it; it leaves the page as it found it. */
  readonly visit: (opened: TabPage, shoot: (name: string) => Promise<void>) => Promise<void>;
}

/** A test for each theme. The page is opened once, and Teams changes its theme under it. */
export function lookInEveryTheme(name: string, { open, widths, visit }: Looked): void {
  describe(name, () => {
    let opened: TabPage;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    for (const look of LOOKS)
      test(`has no fault of access in ${look.label}`, async () => {
        await changeTheme(opened, look);
        for (const width of look.widthsOf(widths)) {
          await opened.page.setViewportSize({ width, height: 900 });
          await visit(opened, (shown) => expectSound(opened.page, opened.frame(), `${shown}-${look.label}-${width}`));
        }
      });
  });
}

/** What axe finds wrong with a page, as short sentences. */
export async function accessibilityFaults(frame: Pick<Frame, 'evaluate'>): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
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

/** Waits until all that was asked is being answered, and what is shown moves and changes no more: Fluent gives the page back to screen readers a quarter of a second after its last dialog closed. */
async function settle(page: Page, frame: Frame): Promise<void> {
  for (let last: Request | undefined, isFirst = true; ; isFirst = false) {
    const asked = await page.requests();
    // Nothing more was asked while the page was watched.
    if (!isFirst && asked.at(-1) === last) break;
    last = asked.at(-1);
    await Promise.all(asked.map((request) => request.response()));
    await frame.evaluate(async () => {
      const QUIET_MS = 100;
      await document.fonts.ready;
      await new Promise<void>((still) => {
        let timer = setTimeout(still, QUIET_MS);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(still, QUIET_MS);
        }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      });
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    });
  }
  await frame.waitForFunction(
    () => !document.querySelector('#root[aria-hidden]') || document.querySelector('[role=dialog], [role=alertdialog]'),
  );
}

/** No fault of access, nothing to scroll sideways for; and the picture. */
export async function expectSound(page: Page, frame: Frame, name: string): Promise<void> {
  await settle(page, frame);
  expect(await accessibilityFaults(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await draw(page, name);
}
