import type { ThemeName } from './mail-host.ts';

/** What clients tell of their theme; old ones only the background, some nothing. */
export interface ClientTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

const isDarkColor = (color: string): boolean | undefined => {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
};

/** The theme to draw in: the system's high contrast before the client's, the client's before the system's. */
export function themeOf(client: ClientTheme | undefined, matches: (media: string) => boolean): ThemeName {
  const { bodyBackgroundColor = '', bodyForegroundColor = '' } = client ?? {};
  // Dark themes are softer; pure white on pure black is the system's contrast theme, which not every client says otherwise.
  const isStark = /^#?000000$/.test(bodyBackgroundColor) && /^#?ffffff$/i.test(bodyForegroundColor);
  if (isStark || matches('(forced-colors: active)')) return 'contrast';
  const isDark = client?.isDarkTheme ?? isDarkColor(bodyBackgroundColor);
  return (isDark ?? matches('(prefers-color-scheme: dark)')) ? 'dark' : 'light';
}
