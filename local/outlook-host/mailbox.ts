import type { Persona } from '../personas.ts';
import type { Mail } from './mail.ts';
import { ATLAS_MAILS } from './mails/atlas.ts';
import { HOSTILE_MAILS } from './mails/hostile.ts';
import { OTHER_ITEMS } from './mails/other-items.ts';
import { OTHER_MAILS } from './mails/other-programs.ts';

/** Looks of the client. */
export type Theme = 'light' | 'dark' | 'contrast';

/** What add-ins have put on a mail. */
interface Marks {
  readonly categories: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly notices: readonly { readonly key: string; readonly message: string }[];
}
const UNMARKED: Marks = { categories: [], properties: {}, notices: [] };

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** A mail's text with its days written out, as its author would have written them. */
function written({ text, minutesAgo }: Mail, now: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
  return text.replace(/\{\+(\d+)\}/g, (_, days: string) =>
    format.format(new Date(now - minutesAgo * MINUTE_MS + Number(days) * DAY_MS)),
  );
}

/** A person's mailbox in this page: its mails, what is chosen, and what add-ins have put on them. */
export class Mailbox {
  readonly persona: Persona;
  readonly mails: readonly Mail[];
  /** Categories the mailbox has; an add-in without a permission over all of it can use no others. */
  readonly categories: readonly string[] = ['Steerline', 'Travel'];
  theme: Theme;
  /** Ids of the mails that are chosen. */
  selection: readonly string[] = [];
  readonly #now: number;
  readonly #listeners = new Set<(event: 'item' | 'theme' | 'marks') => void>();

  constructor(persona: Persona, theme: Theme, now: number) {
    this.persona = persona;
    this.theme = theme;
    this.#now = now;
    this.mails = [...ATLAS_MAILS, ...OTHER_MAILS, ...HOSTILE_MAILS, ...OTHER_ITEMS]
      .map((mail) => ({ ...mail, text: written(mail, now) }))
      .sort((a, b) => a.minutesAgo - b.minutesAgo);
  }

  /** Calls back on what changes, until the function it gives is called. */
  listen(listener: (event: 'item' | 'theme' | 'marks') => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The one mail that is chosen. */
  get open(): Mail | undefined {
    return this.selection.length === 1 ? this.mails.find(({ id }) => id === this.selection[0]) : undefined;
  }

  sentAt({ minutesAgo }: Mail): Date {
    return new Date(this.#now - minutesAgo * MINUTE_MS);
  }

  select(ids: readonly string[]): void {
    this.selection = ids;
    this.#tell('item');
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#tell('theme');
  }

  marksOf(id: string): Marks {
    const kept = localStorage.getItem(this.#key(id));
    return kept ? (JSON.parse(kept) as Marks) : UNMARKED;
  }

  mark(id: string, part: Partial<Marks>): void {
    localStorage.setItem(this.#key(id), JSON.stringify({ ...this.marksOf(id), ...part }));
    this.#tell('marks');
  }

  /** A value kept for the add-in, over all machines of the person. */
  setting(name: string, value?: unknown): unknown {
    const key = this.#key(`setting ${name}`);
    if (value !== undefined) localStorage.setItem(key, JSON.stringify(value));
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  }

  #key = (id: string): string => `outlook ${this.persona.as} ${id}`;

  #tell(event: 'item' | 'theme' | 'marks'): void {
    for (const listener of this.#listeners) listener(event);
  }
}
