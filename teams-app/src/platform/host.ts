import { app, authentication, pages } from '@microsoft/teams-js';

/** Themes of the Teams client. */
export type ThemeName = 'default' | 'dark' | 'contrast';

/** What the tab needs from the client around it. */
export interface Host {
  readonly theme: ThemeName;
  /** BCP 47: `en-GB`. */
  readonly locale: string;
  /** Where in the client the tab stands. */
  readonly frame: 'content' | 'sidePanel' | 'meetingStage' | 'settings';
  /** The page inside the tab that a link asked for: `programs/p1/risks/R-12`. */
  readonly subPage: string | undefined;
  /** An access token for our API; the client caches and renews it. */
  readonly token: () => Promise<string>;
  /** Calls back with each theme the person changes to. */
  readonly onTheme: (listener: (theme: ThemeName) => void) => void;
  /** Offers a link to a page inside the tab. */
  readonly share: (subPage: string, label: string) => void;
}

/** No Teams client answered: the page was opened by itself. */
class NoHostError extends Error {}

const PATIENCE_MS = 5000;
const FRAMES = ['content', 'sidePanel', 'meetingStage', 'settings'] as const;

const themeNamed = (name: string): ThemeName => (name === 'dark' || name === 'contrast' ? name : 'default');

/**
 * Starts the conversation with the Teams client.
 * @throws NoHostError when there is none, at once outside a frame and after 5 s inside one.
 */
export async function startHost(): Promise<Host> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoHostError('No Teams client answered.')), PATIENCE_MS);
  });
  try {
    await Promise.race([app.initialize(), late]);
  } catch (error) {
    throw new NoHostError('No Teams client answered.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: themeNamed(context.app.theme),
    locale: context.app.locale || 'en',
    frame: FRAMES.find((frame) => frame === String(context.page.frameContext)) ?? 'content',
    subPage: context.page.subPageId || undefined,
    token: () => authentication.getAuthToken(),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeNamed(theme))),
    share: (subPageId, subPageLabel) => pages.shareDeepLink({ subPageId, subPageLabel }),
  };
}

/** Tells the client that the first page is drawn. */
export function tellReady(): void {
  void app.notifySuccess();
}
