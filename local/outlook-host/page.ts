/**
 * The page `/outlook/?as=PERSONA&theme=light|dark|contrast&mail=ID`: a mailbox with the real pane beside it, over a stand-in
 * for Office.js. Ctrl and click chooses several.
 */
import { byId } from '../by-id.ts';
import { initials } from '../initials.ts';
import { offerPeople } from '../offer-people.ts';
import { findPersona, type Persona } from '../personas.ts';
import { remember } from '../remember.ts';
import type { Mail } from './mail.ts';
import { Mailbox, type Theme } from './mailbox.ts';

declare global {
  interface Window {
    /** The pane's Office stand-in reads it from here. */
    mailbox?: Mailbox;
  }
}

const query = new URLSearchParams(location.search);
const FOLDERS: Readonly<Record<Mail['folder'], string>> = {
  inbox: 'Inbox',
  shared: 'Program office',
  drafts: 'Drafts',
  calendar: 'Calendar',
};
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];
/** Characters of a mail that are drawn; the pane reads all of it. */
const DRAWN = 20_000;

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const senderOf = ({ from }: Mail): string => from?.name || from?.email || 'Unknown sender';

/** "09:12" today, else "Tue 09:12", else "12 Nov". */
function when(at: Date): string {
  const age = Date.now() - at.getTime();
  const format: Intl.DateTimeFormatOptions =
    new Date().toDateString() === at.toDateString()
      ? { hour: '2-digit', minute: '2-digit' }
      : age < 6 * 86_400_000
        ? { weekday: 'short', hour: '2-digit', minute: '2-digit' }
        : { day: 'numeric', month: 'short' };
  return at.toLocaleString('en-GB', format);
}

function chipsOf(mailbox: Mailbox, mail: Mail): HTMLElement[] {
  return mailbox.marksOf(mail.id).categories.map((name) => element('span', 'category', name));
}

function rowOf(mailbox: Mailbox, mail: Mail, onChoose: (id: string, isMore: boolean) => void): HTMLElement {
  const row = element('li', 'mail');
  row.id = `mail-${mail.id}`;
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', String(mailbox.selection.includes(mail.id)));
  const head = element('div', 'line');
  head.append(element('span', 'sender', senderOf(mail)), element('span', 'when', when(mailbox.sentAt(mail))));
  const subject = element('div', 'line');
  subject.append(element('span', 'subject', mail.subject || '(No subject)'), ...chipsOf(mailbox, mail));
  const face = element('span', 'face', initials(senderOf(mail)));
  face.ariaHidden = 'true';
  const words = element('div', 'words');
  words.append(head, subject, element('div', 'preview', mail.text.slice(0, 160).replace(/\s+/g, ' ')));
  row.append(face, words);
  row.addEventListener('click', (event) => onChoose(mail.id, event.ctrlKey || event.metaKey));
  return row;
}

function drawReader(mailbox: Mailbox): void {
  const reader = byId('reader');
  const mail = mailbox.open;
  if (!mail) {
    const count = mailbox.selection.length;
    reader.replaceChildren(
      element('p', 'nothing', count > 1 ? `${count} messages are chosen` : 'Choose a message to read'),
    );
    return;
  }
  const head = element('div', 'head');
  const face = element('span', 'face large', initials(senderOf(mail)));
  face.ariaHidden = 'true';
  const who = element('div', 'who-wrote');
  const to = mail.to.map(({ name }) => name).join(', ');
  who.append(
    element('div', 'sender', mail.from ? `${senderOf(mail)} <${mail.from.email}>` : senderOf(mail)),
    element('div', 'to', to ? `To ${to}` : 'To nobody'),
  );
  head.append(face, who, element('span', 'when', when(mailbox.sentAt(mail))));
  const title = element('h2', 'title', mail.subject || '(No subject)');
  title.append(...chipsOf(mailbox, mail));
  const notices = mailbox.marksOf(mail.id).notices.map(({ message }) => element('p', 'notice', message));
  // Text only: what senders write is never drawn as HTML.
  const paragraphs = mail.text
    .slice(0, DRAWN)
    .split(/\n{2,}/)
    .map((text) => element('p', /^(?:>|From: |-----|On .+ wrote:)/.test(text) ? 'older' : '', text));
  reader.replaceChildren(title, ...notices, head, ...paragraphs);
  reader.scrollTop = 0;
}

function start(persona: Persona): void {
  const asked = query.get('theme') as Theme | null;
  const theme =
    asked && THEMES.includes(asked) ? asked : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const mailbox = new Mailbox(persona, theme, Date.now());
  window.mailbox = mailbox;
  // The pane looks for the mailbox as soon as it is there.
  byId<HTMLIFrameElement>('pane').src = `/addin/${persona.as}/`;
  let folder: Mail['folder'] = 'inbox';
  const inFolder = () => mailbox.mails.filter((mail) => mail.folder === folder);
  const choose = (id: string, isMore: boolean) => {
    const chosen = mailbox.selection;
    const others = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    mailbox.select(isMore ? others : [id]);
    if (!isMore) remember('mail', id);
  };
  const draw = () => {
    byId('folder-name').textContent = FOLDERS[folder];
    byId('mails').replaceChildren(...inFolder().map((mail) => rowOf(mailbox, mail, choose)));
    const [first] = mailbox.selection;
    if (first) byId('mails').setAttribute('aria-activedescendant', `mail-${first}`);
    byId('folders').replaceChildren(
      ...(Object.keys(FOLDERS) as Mail['folder'][]).map((each) => {
        const item = document.createElement('li');
        const button = element('button', 'folder', FOLDERS[each]) as HTMLButtonElement;
        button.type = 'button';
        button.append(element('span', 'count', String(mailbox.mails.filter((mail) => mail.folder === each).length)));
        if (each === folder) button.setAttribute('aria-current', 'page');
        button.addEventListener('click', () => {
          folder = each;
          mailbox.select([]);
        });
        item.append(button);
        return item;
      }),
    );
  };
  byId('mails').addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const mails = inFolder();
    const at = mails.findIndex(({ id }) => id === mailbox.selection[0]);
    const next = mails[Math.max(0, Math.min(mails.length - 1, at + step))];
    if (next) choose(next.id, false);
    document.getElementById(`mail-${next?.id}`)?.scrollIntoView({ block: 'nearest' });
  });
  mailbox.listen((event) => {
    if (event === 'theme') return;
    const top = byId('mails').scrollTop;
    draw();
    byId('mails').scrollTop = top;
    drawReader(mailbox);
  });

  offerPeople(persona);
  document.body.dataset['theme'] = theme;
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    radio.checked = radio.value === theme;
    radio.addEventListener('change', () => {
      remember('theme', radio.value);
      document.body.dataset['theme'] = radio.value;
      mailbox.setTheme(radio.value as Theme);
    });
  }
  const open = mailbox.mails.find(({ id }) => id === query.get('mail')) ?? inFolder()[0];
  if (open) {
    folder = open.folder;
    mailbox.select([open.id]);
  }
}

const persona = findPersona(query.get('as') ?? 'tpm');
if (persona) start(persona);
else byId('reader').textContent = `Nobody is called "${query.get('as')}". Choose somebody on the start page.`;
