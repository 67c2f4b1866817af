import { app, authentication, pages } from '@microsoft/teams-js';

/** Themes of the Teams client. */
export type ThemeName = 'default' | 'dark' | 'contrast';

/** The Teams chat around the tab: a channel's or a meeting's. */
export interface HostChat {
  /** As Teams has it: `19:meeting_…@thread.v2`. */
  readonly id: string;
  readonly isMeeting: boolean;
}

/** What a tab of a channel or meeting is set to. */
interface TabSetting {
  /** The page it opens, as a link inside the tab names it: `programs/p1`. */
  readonly place: string;
  /** What Teams calls the tab. */
  readonly name: string;
}

/** The dialog in which a person adds the tab to a channel or meeting, or sets it up anew. Teams draws its buttons. */
export interface SetUp {
  /** The page that the tab opens so far; undefined when it is new. */
  readonly place: string | undefined;
  /** Whether Save may be pressed. */
  readonly setValid: (isValid: boolean) => void;
  /** What Save does. When it rejects, the dialog stays open. */
  readonly onSave: (save: () => Promise<TabSetting>) => void;
}

/** What the tab needs from the client around it. */
export interface Host {
  readonly theme: ThemeName;
  /** BCP 47: `en-GB`. */
  readonly locale: string;
  /** Where in the client the tab stands. */
  readonly frame: 'content' | 'sidePanel' | 'meetingStage' | 'settings';
  /** The page inside the tab that a link asked for, or that the tab was set to: `programs/p1/risks/R-12`. */
  readonly subPage: string | undefined;
  /** A link asked for `subPage`, now; otherwise the tab goes on where its reader was. */
  readonly isLinked: boolean;
  /** Names this tab of this person among all that share the browser's memory. */
  readonly seat: string;
  /** None in the personal app. */
  readonly chat: HostChat | undefined;
  /** Only while the tab is set up. */
  readonly setUp: SetUp | undefined;
  /** An access token for our API; the client caches and renews it. */
  readonly token: () => Promise<string>;
  /** Calls back with each theme the person changes to. */
  readonly onTheme: (listener: (theme: ThemeName) => void) => void;
  /** Offers a link to a page inside the tab. */
  readonly share: (subPage: string, label: string) => void;
}

const PATIENCE_MS = 5000;
const FRAMES = ['content', 'sidePanel', 'meetingStage', 'settings'] as const;

const themeNamed = (name: string): ThemeName => (name === 'dark' || name === 'contrast' ? name : 'default');

/** The theme that Teams wrote into the tab's address, before it answers. */
export const themeInAddress = (): ThemeName => themeNamed(new URLSearchParams(location.search).get('theme') ?? '');

/**
 * Starts the conversation with the Teams client.
 * @param onLate Called once when the client has not answered after 5 s; it may yet.
 * @throws Error when there is none: at once outside a frame, after a minute inside one.
 */
export async function startHost(onLate: () => void): Promise<Host> {
  const timer = setTimeout(onLate, PATIENCE_MS);
  try {
    await app.initialize();
  } finally {
    clearTimeout(timer);
  }
  const context = await app.getContext();
  app.notifyAppLoaded();
  const chat = chatOf(context);
  const frame = FRAMES.find((each) => each === String(context.page.frameContext)) ?? 'content';
  const setPlace = context.page.id.startsWith('programs/') ? context.page.id : undefined;
  return {
    theme: themeNamed(context.app.theme),
    locale: context.app.locale || 'en',
    frame,
    subPage: context.page.subPageId || setPlace,
    isLinked: Boolean(context.page.subPageId),
    seat: [context.user?.id, chat?.id, setPlace].join(' '),
    chat,
    setUp: frame === 'settings' ? setUpOver(setPlace) : undefined,
    token: () => authentication.getAuthToken(),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeNamed(theme))),
    share: (subPageId, subPageLabel) => pages.shareDeepLink({ subPageId, subPageLabel }),
  };
}

function chatOf({ chat, channel, meeting }: app.Context): HostChat | undefined {
  const id = chat?.id ?? channel?.id;
  return id ? { id, isMeeting: meeting?.id !== undefined } : undefined;
}

const setUpOver = (place: string | undefined): SetUp => ({
  place,
  setValid: (isValid) => pages.config.setValidityState(isValid),
  onSave: (save) =>
    pages.config.registerOnSaveHandler((event) => {
      const address = `${location.origin}${location.pathname}`;
      save()
        .then((setting) =>
          pages.config.setConfig({
            entityId: setting.place,
            contentUrl: `${address}?theme={theme}`,
            websiteUrl: address,
            suggestedDisplayName: setting.name,
          }),
        )
        .then(
          () => event.notifySuccess(),
          (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : String(error)),
        );
    }),
});

/** Tells the client that the first page is drawn. */
export function tellReady(): void {
  void app.notifySuccess();
}
