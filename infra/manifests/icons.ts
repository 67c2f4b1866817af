/** One picture that a client asks of us. */
export interface Icon {
  /** In `teams-app/manifest/icons`. */
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  readonly from: 'color.svg' | 'outline.svg' | 'tile.svg';
}

/** Where the pictures are, drawn and as sources. */
export const ICON_FOLDER = 'teams-app/manifest/icons';

/** Every picture: the first three are in the app package, the tiles are served under `/icons/` for Outlook's ribbon. */
export const ICONS: readonly Icon[] = [
  { file: 'color.png', size: 192, from: 'color.svg' },
  { file: 'outline.png', size: 32, from: 'outline.svg' },
  { file: 'color32x32.png', size: 32, from: 'tile.svg' },
  ...[16, 32, 64, 80, 128].map((size) => ({ file: `tile-${size}.png`, size, from: 'tile.svg' }) as const),
];
