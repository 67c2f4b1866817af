/// <reference types="office-js" />
import { asked } from './asked.ts';
import type { MailHost, MailMessage, Mark, OpenItem } from './mail-host.ts';
import { themeOf } from './theme-of.ts';

/** Name of the custom property, the notification and the category on a message. */
const NAME = 'steerline';
const CATEGORY = 'Steerline';
const LAST_PROGRAM = 'lastProgramId';
const PATIENCE_MS = 10_000;

type Item = Office.MessageRead & { getSharedPropertiesAsync?: Office.MessageRead['getSharedPropertiesAsync'] };
/** In compose mode a subject is an object to be asked. */
type AnyItem = Omit<Item, 'subject' | 'itemType'> & { readonly subject?: unknown; readonly itemType: string };

const mailbox = () => Office.context.mailbox;
const readItem = (): Item => {
  const item = mailbox().item as Item | null;
  if (!item) throw new Error('No message is open.');
  return item;
};
const nameOf = ({ displayName, emailAddress }: Office.EmailAddressDetails): string => displayName || emailAddress;

async function sharedBy(item: Item): Promise<string | undefined> {
  if (typeof item.getSharedPropertiesAsync !== 'function') return undefined;
  const shared = await asked<Office.SharedProperties>((done) => item.getSharedPropertiesAsync?.(done)).catch(
    () => undefined,
  );
  return shared?.owner || undefined;
}

async function messageOf(item: Item): Promise<MailMessage> {
  const from = item.from ?? item.sender;
  const owner = await sharedBy(item);
  return {
    key: item.internetMessageId || item.itemId,
    ...(item.internetMessageId && { internetMessageId: item.internetMessageId }),
    ...(item.conversationId && { conversationId: item.conversationId }),
    subject: item.subject ?? '',
    ...(from && nameOf(from) && { sender: nameOf(from) }),
    recipients: (item.to ?? []).map(nameOf).filter((name) => name !== ''),
    sentAt: item.dateTimeCreated ?? new Date(),
    ...(owner && { sharedBy: owner }),
  };
}

async function openItem(): Promise<OpenItem> {
  const item = mailbox().item as AnyItem | null | undefined;
  if (!item) {
    const canCount = Office.context.requirements.isSetSupported('Mailbox', '1.13');
    const chosen = canCount
      ? await asked<unknown[]>((done) => mailbox().getSelectedItemsAsync(done as never)).catch(() => [])
      : [];
    return { state: chosen.length > 1 ? 'several' : 'none' };
  }
  if (item.itemType === 'appointment') return { state: 'appointment' };
  if (typeof item.subject === 'object' && item.subject !== null) return { state: 'compose' };
  return { state: 'message', message: await messageOf(item as unknown as Item) };
}

/** Only where the mailbox has the category, or the add-in may make it: that needs a permission over the whole mailbox. */
async function categorize(item: Item): Promise<void> {
  const add = () => asked<void>((done) => item.categories.addAsync([CATEGORY], done));
  const make = () =>
    asked<void>((done) =>
      mailbox().masterCategories.addAsync(
        [{ displayName: CATEGORY, color: Office.MailboxEnums.CategoryColor.Preset8 }],
        done,
      ),
    );
  await add().catch(() => make().then(add));
}

async function mark({ programId, number }: Mark): Promise<boolean> {
  const item = readItem();
  const property = async () => {
    const properties = await asked<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
    properties.set(NAME, JSON.stringify({ programId, number }));
    await asked<void>((done) => properties.saveAsync(done));
  };
  const notify = () =>
    asked<void>((done) =>
      item.notificationMessages.replaceAsync(
        NAME,
        {
          type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
          message: `Recorded in Steerline as ${number}.`.slice(0, 150),
          icon: 'Icon.16x16',
          persistent: true,
        },
        done,
      ),
    );
  const [, ...marked] = await Promise.allSettled([categorize(item), property(), notify()]);
  return marked.every(({ status }) => status === 'fulfilled');
}

async function markOf(): Promise<Mark | undefined> {
  const properties = await asked<Office.CustomProperties>((done) => readItem().loadCustomPropertiesAsync(done));
  const kept: unknown = properties.get(NAME);
  if (typeof kept !== 'string') return undefined;
  const { programId, number } = JSON.parse(kept) as Partial<Mark>;
  return programId && number ? { programId, number } : undefined;
}

/**
 * Starts the conversation with Outlook.
 * @param onLate Called once when Office has not answered after 10 s; it may yet.
 * @throws Error when there is none, or Office's script did not come.
 */
export async function startOutlook(onLate: () => void): Promise<MailHost> {
  if (typeof Office === 'undefined') throw new Error('Office.js is not there.');
  const timer = setTimeout(onLate, PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(timer);
  if (host !== Office.HostType.Outlook) throw new Error('This is not Outlook.');
  const supports = (version: string) => Office.context.requirements.isSetSupported('Mailbox', version);
  // Of what the client supports, the script may be too old to know the name.
  const listen = (type: Office.EventType | undefined, listener: () => void) => {
    if (type) mailbox().addHandlerAsync(type, listener, () => undefined);
  };
  const media = (query: string) => window.matchMedia(query);
  return {
    locale: Office.context.displayLanguage || 'en',
    theme: () => themeOf(Office.context.officeTheme, (query) => media(query).matches),
    onTheme: (listener) => {
      for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)'])
        media(query).addEventListener('change', listener);
      if (supports('1.14')) listen(Office.EventType.OfficeThemeChanged, listener);
    },
    openItem,
    onItem: (listener) => {
      listen(Office.EventType.ItemChanged, listener);
      if (supports('1.13')) listen(Office.EventType.SelectedItemsChanged, listener);
    },
    bodyText: () => asked((done) => readItem().body.getAsync(Office.CoercionType.Text, done)),
    mark,
    markOf: () => markOf().catch(() => undefined),
    lastProgramId: () => Office.context.roamingSettings.get(LAST_PROGRAM) as string | undefined,
    keepProgramId: (programId) => {
      Office.context.roamingSettings.set(LAST_PROGRAM, programId);
      Office.context.roamingSettings.saveAsync();
    },
  };
}
