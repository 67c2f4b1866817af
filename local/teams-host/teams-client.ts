import { ANSWERS, type AnsweringClient, type AppState, type Caller, type Dialog } from './answers.ts';
import { answerTo, readCall, type FrameContext, type Theme } from './protocol.ts';
import { tabAddress, type Surroundings } from './surroundings.ts';

const SANDBOX =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-same-origin allow-downloads';

/** One page of the app, framed. */
interface Frame extends Caller {
  readonly element: HTMLIFrameElement;
}

/** A call a page made, and whether this client knew an answer. */
export interface LoggedCall {
  readonly func: string;
  readonly args: readonly unknown[];
  readonly context: FrameContext;
  readonly isHandled: boolean;
}

/** What the page around the client provides. */
export interface TeamsClientOptions {
  /** Address of the tab, with Teams' placeholders such as `{theme}`. */
  readonly contentUrl: string;
  readonly surroundings: Surroundings;
  readonly getToken: () => Promise<string>;
  /** The element that shows frames of a context. */
  readonly placeOf: (context: FrameContext) => HTMLElement;
  /** Called after every call and every change of state. */
  readonly onChange: () => void;
}

/** A stand-in for the Microsoft Teams client: frames the tab and answers what teams-js asks. */
export class TeamsClient implements AnsweringClient {
  readonly log: LoggedCall[] = [];
  readonly navigations: AnsweringClient['navigations'] = [];
  readonly getToken: () => Promise<string>;
  surroundings: Surroundings;
  state: AppState = 'loading';
  dialog: Dialog = { isValid: false, settings: {}, outcome: 'open' };
  readonly #options: TeamsClientOptions;
  readonly #frames = new Map<FrameContext, Frame>();

  constructor(options: TeamsClientOptions) {
    this.#options = options;
    this.surroundings = options.surroundings;
    this.getToken = options.getToken;
    addEventListener('message', (event) => void this.#receive(event));
  }

  /** Shows a page of the app, in place of the one that was in this context. */
  open(context: FrameContext, address = this.#options.contentUrl): void {
    this.close(context);
    if (context === 'settings') this.dialog = { isValid: false, settings: {}, outcome: 'open' };
    const element = document.createElement('iframe');
    element.name = 'embedded-page-container';
    element.title = `Steerline, ${context}`;
    element.allow = 'clipboard-read; clipboard-write; fullscreen';
    element.setAttribute('sandbox', SANDBOX);
    element.src = tabAddress(address, this.surroundings, context);
    this.#frames.set(context, { context, element, listensTo: new Set() });
    this.#options.placeOf(context).append(element);
    this.#options.onChange();
  }

  /** Takes the page of a context away. */
  close(context: FrameContext): void {
    this.#frames.get(context)?.element.remove();
    this.#frames.delete(context);
    this.#options.onChange();
  }

  isOpen(context: FrameContext): boolean {
    return this.#frames.has(context);
  }

  /** Changes the theme and tells every page that listens. */
  setTheme(theme: Theme): void {
    this.surroundings = { ...this.surroundings, theme };
    for (const { listensTo, element } of this.#frames.values())
      if (listensTo.has('themeChange')) this.#post(element, { func: 'themeChange', args: [theme] });
  }

  /** Save is pressed: the page that is set up does what is to be done, and says how it went. */
  save(): void {
    const frame = this.#frames.get('settings');
    if (!frame) return;
    this.dialog.outcome = 'open';
    this.#post(frame.element, { func: 'settings.save', args: [{}] });
  }

  /** Only a framed page at the address it was opened with may speak, as Teams asks of a manifest's validDomains. */
  async #receive(event: MessageEvent): Promise<void> {
    const call = readCall(event.data);
    const frame = [...this.#frames.values()].find(({ element }) => element.contentWindow === event.source);
    if (!call || !frame || event.origin !== originOf(frame.element)) return;
    const answer = ANSWERS[call.func];
    this.log.push({ func: call.func, args: call.args, context: frame.context, isHandled: answer !== undefined });
    if (!answer) console.error(`This stand-in for Teams does not know ${call.func}.`, call.args);
    const args = await answer?.(this, frame, call);
    if (args) this.#post(frame.element, answerTo(call, args));
    this.#options.onChange();
  }

  #post(element: HTMLIFrameElement, message: object): void {
    element.contentWindow?.postMessage(message, originOf(element));
  }
}

const originOf = (element: HTMLIFrameElement) => new URL(element.src).origin;
