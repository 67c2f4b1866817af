import { webLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from '../platform/mail-host.ts';

/** A person needs one of them at a time. */
const THEMES: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: async () => webLightTheme,
  dark: async () => (await import('./theme-dark.ts')).theme,
  contrast: async () => (await import('./theme-contrast.ts')).theme,
};

/** Fluent's theme for the client's; light, when its chunk does not come. */
export const loadTheme = (name: ThemeName): Promise<Theme> => THEMES[name]().catch(() => webLightTheme);
