/**
 * Stands in for Office.js inside the pane. It speaks the part of the mailbox API that the pane uses, over the mailbox of the
 * page around it; the browser tests run the pane over the real Office.js, too, which keeps this one honest.
 */
import type { Correspondent, Mail } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import { nestedAppAuthBridge } from './nested-app-auth.ts';

type Done = (result: {
  status: 'succeeded' | 'failed';
  value?: unknown;
  error?: { code: number; message: string };
}) => void;

const OUTER = {
  light: ['#ffffff', '#242424'],
  dark: ['#292929', '#f0f0f0'],
  contrast: ['#000000', '#ffffff'],
} as const;
/** Office's codes for what it refuses. */
const [DUPLICATE, NOT_A_CATEGORY, NO_PERMISSION] = [9052, 9054, 7000];

const mailbox = window.parent === window ? undefined : (window.parent as { mailbox?: Mailbox }).mailbox;
const handlers = new Map<string, (() => void)[]>();

/** Answers as Office does: later, to the last argument that is a function. */
function answer(args: readonly unknown[], value?: unknown, code?: number): void {
  const done = args.findLast((each): each is Done => typeof each === 'function');
  setTimeout(() =>
    done?.(
      code ? { status: 'failed', error: { code, message: `Office error ${code}` } } : { status: 'succeeded', value },
    ),
  );
}

const personOf = ({ name, email }: Correspondent) => ({ displayName: name, emailAddress: email });

function itemOf(box: Mailbox, mail: Mail) {
  const { id, folder, subject, from, to, thread, text, html } = mail;
  if (folder === 'drafts')
    return { itemType: 'message', subject: { getAsync: (...args: unknown[]) => answer(args, subject) } };
  const body = {
    getAsync: (type: string, ...args: unknown[]) => answer(args, type === 'html' ? (html ?? text) : text),
  };
  return {
    itemType: folder === 'calendar' ? 'appointment' : 'message',
    itemClass: 'IPM.Note',
    itemId: `AAMk${id}`,
    subject,
    ...(from && { from: personOf(from), sender: personOf(from) }),
    to: to.map(personOf),
    internetMessageId: `<${id}@mail.example>`,
    conversationId: `AAQk${thread ?? id}`,
    dateTimeCreated: box.sentAt(mail),
    body,
    categories: {
      addAsync: (names: readonly string[], ...args: unknown[]) => {
        if (names.some((name) => !box.categories.includes(name))) return answer(args, undefined, NOT_A_CATEGORY);
        box.mark(id, { categories: [...new Set([...box.marksOf(id).categories, ...names])] });
        answer(args);
      },
    },
    notificationMessages: {
      replaceAsync: (key: string, { message }: { message: string }, ...args: unknown[]) => {
        const others = box.marksOf(id).notices.filter((notice) => notice.key !== key);
        box.mark(id, { notices: [...others, { key, message }] });
        answer(args);
      },
    },
    loadCustomPropertiesAsync: (...args: unknown[]) => {
      const properties = { ...box.marksOf(id).properties };
      answer(args, {
        get: (name: string) => properties[name],
        set: (name: string, value: unknown) => (properties[name] = value),
        saveAsync: (...saving: unknown[]) => {
          box.mark(id, { properties });
          answer(saving);
        },
      });
    },
    // Office has it only on items of shared folders and mailboxes.
    ...(folder === 'shared' && {
      getSharedPropertiesAsync: (...args: unknown[]) => answer(args, { owner: to[0]?.email, delegatePermissions: 1 }),
    }),
  };
}

const settings = new Map<string, unknown>();

const officeOf = (box: Mailbox) => ({
  mailbox: {
    get item() {
      return box.open ? itemOf(box, box.open) : null;
    },
    getSelectedItemsAsync: (...args: unknown[]) =>
      answer(
        args,
        box.selection.map((id) => ({ itemId: `AAMk${id}` })),
      ),
    masterCategories: {
      addAsync: (made: readonly { displayName: string }[], ...args: unknown[]) =>
        answer(
          args,
          undefined,
          made.some(({ displayName }) => box.categories.includes(displayName)) ? DUPLICATE : NO_PERMISSION,
        ),
    },
    addHandlerAsync: (type: string, handler: () => void, ...args: unknown[]) => {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
      answer(args);
    },
  },
  displayLanguage: navigator.language,
  get officeTheme() {
    const [bodyBackgroundColor, bodyForegroundColor] = OUTER[box.theme];
    return { bodyBackgroundColor, bodyForegroundColor, isDarkTheme: box.theme !== 'light' };
  },
  requirements: { isSetSupported: (name: string, version = '1.1') => name !== 'Mailbox' || Number(version) <= 1.15 },
  roamingSettings: {
    get: (name: string) => settings.get(name) ?? box.setting(name),
    set: (name: string, value: unknown) => void settings.set(name, value),
    saveAsync: (...args: unknown[]) => {
      for (const [name, value] of settings) box.setting(name, value);
      answer(args);
    },
  },
});

if (mailbox) {
  const box = mailbox;
  const stop = box.listen((event) => {
    const type = { item: 'olkItemSelectedChanged', theme: 'officeThemeChanged', marks: '' }[event];
    for (const handler of handlers.get(type) ?? []) handler();
  });
  addEventListener('pagehide', stop);
  Object.assign(window, { nestedAppAuthBridge: nestedAppAuthBridge(box.persona) });
}

Object.assign(window, {
  Office: {
    HostType: { Outlook: 'Outlook' },
    CoercionType: { Text: 'text', Html: 'html' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      SelectedItemsChanged: 'olkSelectedItemsChanged',
      OfficeThemeChanged: 'officeThemeChanged',
    },
    MailboxEnums: {
      CategoryColor: { Preset8: 'Preset8' },
      ItemNotificationMessageType: { InformationalMessage: 'informationalMessage' },
    },
    context: mailbox && officeOf(mailbox),
    onReady: async () => ({ host: mailbox ? 'Outlook' : null, platform: mailbox ? 'OfficeOnline' : null }),
  },
});
