/** The messages between a tab and the Teams client, as teams-js 2.58 sends and reads them. */

/** Where in Teams a page of the app is shown. */
export type FrameContext = 'content' | 'sidePanel' | 'meetingStage' | 'settings';
/** As Teams names its themes. */
export type Theme = 'default' | 'dark' | 'contrast';

/** What a page asks of the client. */
export interface Call {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A page's call, if the message is one. An answer needs a number as id: by it teams-js tells answers from events. */
export function readCall(message: unknown): Call | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, uuidAsString, func, args } = message as Partial<Record<keyof Call, unknown>>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
  };
}

/** The client's answer to a call. */
export function answerTo({ id, uuidAsString }: Call, args: readonly unknown[]): object {
  return { id, uuidAsString, args, monotonicTimestamp: performance.timeOrigin + performance.now() };
}

/** Answer to `initialize`: the version stands third and the abilities fourth, where real clients put them. */
export function initializeAnswer(context: FrameContext): readonly unknown[] {
  const supports = {
    app: { notifySuccessResponse: {} },
    chat: {},
    pages: { appButton: {}, backStack: {}, ...(context === 'settings' && { config: {} }), currentApp: {}, tabs: {} },
    sharing: {},
    stageView: {},
    teamsCore: {},
  };
  const abilities = { apiVersion: 4, isLegacyTeams: false, isNAAChannelRecommended: false, supports };
  return [context, 'web', '2.0.1', JSON.stringify(abilities)];
}
