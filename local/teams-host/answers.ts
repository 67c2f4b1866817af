import { initializeAnswer, type Call, type FrameContext } from './protocol.ts';
import { contextOf, meetingDetails, type Surroundings } from './surroundings.ts';

/** What the app has said of its loading. */
export type AppState = 'loading' | 'loaded' | 'ready' | 'failed';

/** The page that called. */
export interface Caller {
  readonly context: FrameContext;
  /** Events the page has asked for; others are not sent to it. */
  readonly listensTo: Set<string>;
}

/** The dialog in which a tab is set up. */
export interface Dialog {
  /** The page says that Save may be pressed. */
  isValid: boolean;
  /** What the page wants kept: `entityId`, `contentUrl` and the like. */
  settings: Readonly<Record<string, unknown>>;
  outcome: 'open' | 'saved' | { readonly failed: string };
}

/** The client as its answers see it. */
export interface AnsweringClient {
  readonly surroundings: Surroundings;
  readonly getToken: () => Promise<string>;
  /** Where the app wanted to go. */
  readonly navigations: { readonly func: string; readonly to: unknown }[];
  state: AppState;
  readonly dialog: Dialog;
  open(context: FrameContext, address: string): void;
  close(context: FrameContext): void;
  isOpen(context: FrameContext): boolean;
}

/** Answers one function of the protocol: gives the arguments of the answer, or undefined where the client stays silent. */
export type Answer = (
  client: AnsweringClient,
  caller: Caller,
  call: Call,
) => readonly unknown[] | undefined | Promise<readonly unknown[]>;

const silent: Answer = () => undefined;
const DEEP_LINK = /^https:\/\/teams\.(microsoft\.com|live\.com|cloud\.microsoft)\//;

const goes: Answer = (client, _frame, { func, args }) => {
  client.navigations.push({ func, to: args[0] });
  return [true];
};

/**
 * Every function this client knows. One that is missing here gets no answer, and the page says so: better an obvious gap
 * than an invented answer.
 */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  initialize: (_client, caller) => initializeAnswer(caller.context),
  getContext: (client, caller) => [contextOf(client.surroundings, caller.context)],
  registerHandler(_client, caller, { args }) {
    caller.listensTo.add(String(args[0]));
    return undefined;
  },

  'appInitialization.appLoaded'(client) {
    client.state = 'loaded';
    return undefined;
  },
  'appInitialization.success'(client) {
    client.state = 'ready';
    return [undefined];
  },
  'appInitialization.failure'(client) {
    client.state = 'failed';
    return undefined;
  },
  'appInitialization.expectedFailure'(client) {
    client.state = 'failed';
    return undefined;
  },
  setFrameContext: silent,
  readyToUnload: silent,
  returnFocus: silent,
  shareDeepLink: silent,
  'log.request': silent,

  'settings.setValidityState'(client, _caller, { args }) {
    client.dialog.isValid = args[0] === true;
    return undefined;
  },
  'settings.getSettings': (client) => [client.dialog.settings],
  'settings.setSettings'(client, _caller, { args }) {
    client.dialog.settings = (args[0] ?? {}) as Dialog['settings'];
    return [true];
  },
  'settings.save.success'(client) {
    client.dialog.outcome = 'saved';
    return undefined;
  },
  'settings.save.failure'(client, _caller, { args }) {
    client.dialog.outcome = { failed: typeof args[0] === 'string' ? args[0] : 'Not saved.' };
    return undefined;
  },

  'authentication.getAuthToken': (client) =>
    client.getToken().then(
      (token) => [true, token],
      (error: unknown) => [false, error instanceof Error ? error.message : String(error)],
    ),
  'authentication.getUser'(client) {
    const { id, upn, tenantId, name } = client.surroundings.persona;
    return [true, { upn, objectId: id, tid: tenantId, name, dataResidency: 'public' }];
  },

  'meeting.getMeetingDetails': (client, caller) =>
    caller.context === 'content'
      ? [{ errorCode: 1000, message: 'The app is not in a meeting.' }, null]
      : [null, meetingDetails(client.surroundings)],
  'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: true }],
  'meeting.getAppContentStageSharingState': (client) => [null, { isAppSharing: client.isOpen('meetingStage') }],
  'meeting.shareAppContentToStage'(client, _frame, { args }) {
    client.open('meetingStage', String(args[0]));
    return [null, true];
  },
  'meeting.stopSharingAppContentToStage'(client) {
    client.close('meetingStage');
    return [null, true];
  },

  'pages.navigateToApp': goes,
  'pages.currentApp.navigateTo': goes,
  'pages.currentApp.navigateToDefaultPage': goes,
  'stageView.open': goes,
  'chat.openChat': goes,
  navigateBack: goes,
  getTabInstances: () => [{ teamTabs: [] }],
  executeDeepLink(client, caller, call) {
    const isKnown = DEEP_LINK.test(String(call.args[0]));
    if (isKnown) void goes(client, caller, call);
    return [isKnown, isKnown ? undefined : 'Invalid deep link'];
  },
};
