import { HostConfig } from 'adaptivecards';

export const THEMES = ['default', 'dark', 'contrast'] as const;
export type CardTheme = (typeof THEMES)[number];

/** The colours of one theme of Teams. */
interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  /** Grounds of containers. */
  readonly ground: Readonly<Record<'default' | 'emphasis' | 'good' | 'warning' | 'attention', string>>;
}

const PALETTE: Readonly<Record<CardTheme, Palette>> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0c5e0c',
    warning: '#8a3707',
    attention: '#960b18',
    line: '#d1d1d1',
    ground: { default: '#ffffff', emphasis: '#f0f0f0', good: '#f1faf1', warning: '#fff9f5', attention: '#fdf3f4' },
  },
  dark: {
    text: '#ffffff',
    subtle: '#d6d6d6',
    accent: '#aab1fa',
    good: '#9ad29a',
    warning: '#faa06b',
    attention: '#f1a9ae',
    line: '#525252',
    ground: { default: '#292929', emphasis: '#1f1f1f', good: '#052505', warning: '#411200', attention: '#3b0509' },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffff01',
    line: '#ffffff',
    ground: { default: '#000000', emphasis: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
  },
};

/** How a card looks in a theme of Teams, as near as this renderer comes to it. */
export function hostConfigOf(theme: CardTheme): HostConfig {
  const { text, subtle, accent, good, warning, attention, line, ground } = PALETTE[theme];
  const colour = (value: string, muted = value) => ({ default: value, subtle: muted });
  const foregroundColors = {
    default: colour(text, subtle),
    accent: colour(accent),
    good: colour(good),
    warning: colour(warning),
    attention: colour(attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors, borderColor: line });
  return new HostConfig({
    fontFamily: 'Segoe UI, system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    // The page's own headings go down to the third level.
    textBlock: { headingLevel: 4 },
    table: { cellSpacing: 8 },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 8, actionAlignment: 'left' },
    containerStyles: {
      default: style(ground.default),
      emphasis: style(ground.emphasis),
      good: style(ground.good),
      warning: style(ground.warning),
      attention: style(ground.attention),
    },
  });
}
