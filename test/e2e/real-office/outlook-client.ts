/**
 * Outlook on the web as Office.js sees it: a page that frames the pane and answers its messages. Only what the pane asks for
 * is answered; anything else is in `unhandled`, and fails the test.
 */

/** A message of the mailbox. */
export interface ClientMail {
  readonly id: string;
  readonly subject: string;
  readonly from?: { readonly name: string; readonly email: string };
  readonly to: readonly { readonly name: string; readonly email: string }[];
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly sharedBy?: string;
}

/** What the pane may do: 2 is the whole mailbox, 3 the item. */
type Permission = 2 | 3;

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: { readonly MethodData?: { readonly DispatchId?: number }; readonly ApiParams?: Params };
}
type Params = Readonly<Record<string, unknown>>;

const ITEM_CHANGED = 'olkItemSelectedChanged';
const done = (data?: unknown) => ({ error: false, errorCode: 0, wasSuccessful: true, data });
const failed = (errorCode: number) => ({ error: true, errorCode, wasSuccessful: false });
const personOf = ({ name, email }: { name: string; email: string }) => ({ name, address: email, recipientType: 1 });

class OutlookClient {
  readonly unhandled: string[] = [];
  readonly categories: Record<string, readonly string[]> = {};
  readonly properties: Record<string, string> = {};
  readonly notices: Record<string, readonly Params[]> = {};
  master: readonly string[] = [];
  #frame: HTMLIFrameElement | undefined;
  #origin = '';
  #mail: ClientMail | undefined;
  #permission: Permission = 3;
  #registered: Request | undefined;

  constructor() {
    addEventListener('message', (event) => this.#hear(event));
  }

  /** Opens the pane beside a message. */
  open(url: string, mail: ClientMail, permission: Permission, master: readonly string[]): void {
    Object.assign(this, { master });
    this.#mail = mail;
    this.#permission = permission;
    this.#origin = new URL(url).origin;
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;width:100vw;height:100vh';
    // Office.js learns from the frame's name where it runs, and with whom it talks.
    frame.name = JSON.stringify({
      baseFrameName: 'pane',
      hostInfo: 'Outlook|Web|16.01|en-GB|session||disableLogging|0',
      xdmInfo: `talk|control|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
    frame.src = url;
    document.body.append(frame);
    this.#frame = frame;
  }

  /** Another message is chosen, or none. */
  select(mail: ClientMail | undefined): void {
    this.#mail = mail;
    if (!this.#registered) return;
    this.#post({ ...this.#back(this.#registered), _responseType: 1, _data: mail ? this.#initialData() : '' });
  }

  #back({ _actionName, _conversationId, _correlationId }: Request) {
    return { _messageType: 1, _errorCode: 0, _responseType: 0, _actionName, _conversationId, _correlationId };
  }

  #post(message: object): void {
    const text = JSON.stringify({ _serializerVersion: 1, _origin: location.origin, ...message });
    this.#frame?.contentWindow?.postMessage(text, this.#origin);
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== this.#frame?.contentWindow || origin !== this.#origin || typeof data !== 'string') return;
    const request = JSON.parse(data) as Request;
    if (request._messageType !== 0) return;
    const answer = this.#answer(request);
    if (answer !== undefined) this.#post({ ...this.#back(request), _data: answer });
  }

  #answer(request: Request): unknown {
    const { _actionName: action, _actionType: type, _data: data } = request;
    if (type === 1) {
      if (action === ITEM_CHANGED) this.#registered = request;
      return { Error: 0 };
    }
    if (action === 'ContextActivationManager_getAppContextAsync') return CONTEXT;
    if (action === 'ContextActivationManager_notifyHost') return undefined;
    if (action === 'GetInitialData') return this.#initialData();
    const dispatch = data?.MethodData?.DispatchId ?? -1;
    const method = action === 'ExecuteMethod' ? this.#methods[dispatch] : undefined;
    if (method && this.#mail) return method(data?.ApiParams ?? {}, this.#mail.id);
    this.unhandled.push(`${action} ${dispatch}`);
    return failed(9020);
  }

  readonly #methods: Readonly<Record<number, (params: Params, id: string) => unknown>> = {
    3: (_, id) => ({ wasSuccessful: true, customProperties: this.properties[id] ?? '{}' }),
    4: ({ customProperties }, id) => {
      this.properties[id] = JSON.stringify(customProperties);
      return done();
    },
    35: (notice, id) => {
      const others = (this.notices[id] ?? []).filter(({ key }) => key !== notice['key']);
      this.notices[id] = [...others, notice];
      return done();
    },
    37: () => done(this.#mail?.text),
    108: () => done({ owner: this.#mail?.sharedBy, delegatePermissions: 1, targetMailbox: this.#mail?.sharedBy }),
    158: ({ categories }, id) => {
      const asked = categories as readonly string[];
      if (asked.some((name) => !this.master.includes(name))) return failed(9054);
      this.categories[id] = [...new Set([...(this.categories[id] ?? []), ...asked])];
      return done();
    },
    161: ({ categoryDetails }) => {
      const made = (categoryDetails as readonly { displayName: string }[]).map(({ displayName }) => displayName);
      this.master = [...this.master, ...made];
      return done();
    },
    404: () => done(),
  };

  #initialData(): object {
    const mail = this.#mail;
    const base = {
      permissionLevel: this.#permission,
      userDisplayName: 'Priya Raman',
      userEmailAddress: 'priya.raman@contoso.example',
      userTimeZone: 'UTC',
      userProfileType: 'enterprise',
      hostVersion: '20260101.01',
      owaView: 'ThreeColumns',
      isRestIdSupported: true,
      timeZoneOffsets: [{ Start: 0, End: 4_102_444_800_000, Offset: 0 }],
    };
    if (!mail) return base;
    const { id, subject, from, to, internetMessageId, conversationId, sharedBy } = mail;
    const created = Date.parse('2026-11-20T08:00:00Z');
    return {
      ...base,
      ...{ itemType: 1, itemClass: 'IPM.Note', isRead: true, entities: {}, attachments: [], cc: [] },
      ...{ id, subject, normalizedSubject: subject, internetMessageId, conversationId },
      ...(from && { from: personOf(from), sender: personOf(from) }),
      to: to.map(personOf),
      dateTimeCreated: created,
      dateTimeModified: created,
      isFromSharedFolder: sharedBy !== undefined,
    };
  }
}

const CONTEXT = {
  _id: 'control',
  _appName: 64,
  _appVersion: 16.01,
  _appUILocale: 2057,
  _dataLocale: 2057,
  _docUrl: location.origin,
  _clientMode: 0,
  _settings: {},
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'session',
  _appInstanceId: 'control',
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify({ Mailbox: 1.14, NestedAppAuth: 1.1 }),
  _hostFullVersion: '16.0.20000.1',
  _appDomains: [],
  _featureGates: {},
  _addinName: 'Steerline',
};

declare global {
  interface Window {
    outlook: OutlookClient;
  }
}
window.outlook = new OutlookClient();
