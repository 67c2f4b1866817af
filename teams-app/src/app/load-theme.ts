import type { PartialTheme } from '@fluentui/react-components';
import type { ThemeName } from '../platform/host.ts';

/** A person needs one of them at a time. */
const THEMES: Readonly<Record<ThemeName, () => Promise<{ readonly theme: PartialTheme }>>> = {
  default: () => import('./theme-light.ts'),
  dark: () => import('./theme-dark.ts'),
  contrast: () => import('./theme-contrast.ts'),
};

/** Fluent's theme for the client's; light when its chunk does not come, and none, which can be read, when no chunk does. */
export const loadTheme = (name: ThemeName): Promise<PartialTheme> =>
  THEMES[name]()
    .catch(THEMES.default)
    .then(
      ({ theme }) => theme,
      () => ({}),
    );
