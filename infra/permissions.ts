/** One permission that somebody has to give, and what of the product would stop without it. */
export interface Permission {
  readonly name: string;
  /**
   * `application`: of Microsoft Graph, given by an administrator to Steerline's Entra application. `meeting`: given with the
   * app where it is added to a meeting (resource-specific consent). `mailbox`: given with the add-in.
   */
  readonly kind: 'application' | 'meeting' | 'mailbox';
  /** The calls that need it, as Microsoft's documentation names them. */
  readonly calls: readonly string[];
  /** A file that makes the calls, and words in it that do: a permission without them is one too many. */
  readonly madeIn: { readonly file: string; readonly words: readonly string[] };
  /** For the administrator who is asked. */
  readonly reason: string;
}

/**
 * Every permission Steerline asks for, in one place. The manifests, the Entra application and the administrator's guide are
 * checked against it, and it against the code.
 */
export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'User.ReadBasic.All',
    kind: 'application',
    calls: ['POST /directoryObjects/getByIds', 'GET /users'],
    madeIn: { file: 'functions/graph/directory-graph.ts', words: ['directoryObjects/getByIds', 'users?'] },
    reason: 'Records hold object ids only. Names are looked up when they are shown, and when a person is searched for.',
  },
  {
    name: 'OnlineMeeting.ReadBasic.Chat',
    kind: 'meeting',
    calls: ['the activities application/vnd.microsoft.meetingStart and meetingEnd'],
    madeIn: { file: 'bot/app.ts', words: ['app.meetings[event]', 'noteMeetingEvent'] },
    reason: 'Teams tells the app when a meeting begins and ends; without it no transcript is waited for.',
  },
  {
    name: 'OnlineMeetingTranscript.Read.Chat',
    kind: 'meeting',
    calls: [
      'POST, GET, PATCH, DELETE /subscriptions on communications/onlineMeetings/{id}/transcripts',
      'GET /users/{id}/onlineMeetings/{id}/transcripts',
      'GET /users/{id}/onlineMeetings/{id}/transcripts/{id}/content',
    ],
    madeIn: { file: 'functions/graph/transcripts-graph.ts', words: ['subscriptions', '/transcripts', '/content'] },
    reason:
      'The transcript of a meeting that has Steerline in its chat becomes the draft of its minutes. No other meeting is seen.',
  },
  {
    name: 'MailboxItem.ReadWrite.User',
    kind: 'mailbox',
    calls: ['body.getAsync', 'categories.addAsync', 'loadCustomPropertiesAsync', 'notificationMessages.replaceAsync'],
    madeIn: {
      file: 'outlook-addin/src/platform/outlook-host.ts',
      words: ['categories.addAsync', 'loadCustomPropertiesAsync', 'notificationMessages', 'getAsync'],
    },
    reason: 'The pane reads the message that is open, and marks it as logged. It sees no other message and sends none.',
  },
];
