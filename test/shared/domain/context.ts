import { beginRecord } from '#shared/domain/begin-record.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import {
  type AnyRecord,
  type CommandOf,
  commandOf,
  type FieldsOf,
  type RecordOf,
  type RuleBody,
} from '#shared/domain/kinds.ts';
import type { TenantRole } from '#shared/domain/people/caller.ts';
import { dayAt } from '#shared/domain/time/day.ts';
import type { Outcome, RuleContext } from '#shared/domain/kind-rules.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { rulesOf } from '#shared/domain/rules-of.ts';
import { requireAuthority } from '#shared/domain/require-authority.ts';
import { settle } from '#shared/domain/settle.ts';

const person = (count: number): string => `00000000-0000-4000-8000-00000000000${count}`;

/** Who is who in the tests' program. Platform gives, Web needs. */
export const PRIYA_TPM = person(1);
export const ELENA_SPONSOR = person(2);
export const JONAS_PLATFORM = person(3);
export const AISHA_WEB = person(4);
export const MEI_VIEWER = person(5);
export const SAM_OUTSIDE = person(6);
export const OMAR_COVER = person(7);
export const NOAH_OTHER = person(8);
export const TIMER = person(9);

export const NOW = '2026-11-20T09:00:00.000Z';
/** `NOW` in the program's zone. */
export const TODAY = '2026-11-20';

const COMMON = {
  confidential: false,
  links: [],
  references: [],
  sources: [],
  tags: [],
  watcherIds: [],
  createdById: PRIYA_TPM,
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedById: PRIYA_TPM,
  updatedAt: '2026-11-01T09:00:00.000Z',
  version: 3,
};

export const PROGRAM: Program = {
  ...COMMON,
  kind: 'program',
  number: 'PRG-1',
  id: 'p1',
  title: 'Checkout rewrite',
  status: 'active',
  purpose: 'One checkout for every market.',
  tier: 1,
  profile: 'standard',
  members: [
    { personId: PRIYA_TPM, roles: ['tpm'] },
    { personId: ELENA_SPONSOR, roles: ['sponsor'] },
    { personId: JONAS_PLATFORM, roles: ['contributor'], team: 'Platform' },
    { personId: AISHA_WEB, roles: ['contributor', 'approver:security'], team: 'Web' },
    { personId: MEI_VIEWER, roles: ['viewer'] },
  ],
  teams: ['Platform', 'Web'],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  statusCadenceDays: 7,
  acceptsSubmissions: true,
  transcriptRetentionDays: 90,
};

/** The program with what was promised. */
export const PROMISED: Program = {
  ...PROGRAM,
  baseline: { committedAt: NOW, committedById: ELENA_SPONSOR, milestones: {}, scope: [] },
};

/** The program with somebody who covers for the TPM, and a contributor who is in no team and answers for nothing. */
export const STAFFED: Program = {
  ...PROGRAM,
  members: [
    ...PROGRAM.members,
    { personId: OMAR_COVER, roles: ['cover'] },
    { personId: NOAH_OTHER, roles: ['contributor'] },
  ],
};
export const LIGHT: Program = { ...STAFFED, profile: 'light' };
export const REGULATED: Program = { ...STAFFED, profile: 'regulated' };
/** Who leads it. */
export const LEADS = [PRIYA_TPM, OMAR_COVER, ELENA_SPONSOR];
/** Everybody who does more than read in it. */
export const EVERYBODY = [...LEADS, JONAS_PLATFORM, AISHA_WEB, NOAH_OTHER];

interface Setting {
  readonly by?: string;
  readonly tenantRoles?: readonly TenantRole[];
  readonly program?: Program;
  readonly now?: string;
}

/** What a rule sees of a program that holds these records; asked by the TPM unless it says otherwise. */
export function contextWith(records: readonly AnyRecord[] = [], setting: Setting = {}): RuleContext {
  const { by = PRIYA_TPM, tenantRoles = [], program = PROGRAM, now = NOW } = setting;
  const counts = new Map<Kind, number>();
  const context: RuleContext = {
    now,
    today: dayAt(now, program.calendar.zone),
    caller: { tenantId: 't', personId: by, tenantRoles, surface: 'api' },
    program,
    find: (number) => [program, ...records].find((record) => record.number === number),
    list: <K extends Kind>(kind: K) => records.filter((record) => record.kind === kind),
    hash: (value) => tools.sha256(canonical(value)),
    begin(kind, fields) {
      const count = (counts.get(kind) ?? 100) + 1;
      counts.set(kind, count);
      return beginRecord(kind, count, fields, context);
    },
  };
  return context;
}

/** A record that is there already: `R-1` unless its number is given. */
export function existing<K extends Kind>(kind: K, more: Partial<RecordOf<K>> & FieldsOf<K>): RecordOf<K> {
  return { ...beginRecord(kind, 1, more, contextWith()), version: 3, ...more };
}

/** What the command makes of a record that the context holds, settled; refused in another state, and to who may not. */
export function act<K extends Kind, C extends CommandOf<K>>(
  before: RecordOf<K> & { readonly kind: K },
  command: C,
  body: RuleBody<K, C>,
  context: RuleContext = contextWith([before]),
) {
  if (!commandOf(before.kind, command)?.from.includes(before.status)) throw new Refusal('record/wrong-state');
  return settledOf<K>(command, rulesOf<K>(before.kind).commands[command](before, body, context), context);
}

/** What an edit makes of a record; `undefined` clears a field. */
export function edit<K extends Kind>(
  before: RecordOf<K> & { readonly kind: K },
  patch: { readonly [F in keyof RecordOf<K>]?: RecordOf<K>[F] | undefined },
  context: RuleContext = contextWith([before]),
) {
  const merged = Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined));
  const after = merged as unknown as RecordOf<K>;
  const rules = rulesOf(before.kind);
  const subject = rules.edited?.(before, after, context) ?? after;
  return settledOf<K>('edit', { subject, also: rules.entails?.(before, subject, context) ?? [] }, context);
}

/** The records as an outcome leaves them. */
export function after(
  records: readonly AnyRecord[],
  { subject, also = [] }: Pick<Outcome, 'subject' | 'also'>,
): readonly AnyRecord[] {
  const changed = [subject, ...also];
  return [...records.filter(({ number }) => !changed.some((each) => each.number === number)), ...changed];
}

/** What creating a record makes, settled. */
export const create = <K extends Kind>(kind: K, fields: FieldsOf<K>, context: RuleContext = contextWith()) =>
  settledOf<K>('create', { subject: context.begin(kind, fields) }, context);

function settledOf<K extends Kind>(name: string, outcome: Outcome, context: RuleContext) {
  requireAuthority(name, outcome, context);
  const settled = settle(outcome, context);
  return { ...settled, subject: settled.subject as RecordOf<K>, reason: outcome.reason };
}

const NOT_ALLOWED = ['access/denied', 'baseline/needs-change-request'];

/** Which of `EVERYBODY` may do it, as far as the kind’s authority goes: the access of the verb is not asked. An act that is refused for another reason fails the test. */
export const whoMay = (work: (by: string) => unknown): readonly string[] =>
  EVERYBODY.filter((by) => {
    try {
      work(by);
      return true;
    } catch (error) {
      if (error instanceof Refusal && NOT_ALLOWED.includes(error.code)) return false;
      throw error;
    }
  });

/** Which of `EVERYBODY` may run a command on a record. */
export const whoMayAct = <K extends Kind, C extends CommandOf<K>>(
  before: RecordOf<K> & { readonly kind: K },
  command: C,
  body: RuleBody<K, C>,
  program = STAFFED,
) => whoMay((by) => act<K, C>(before, command, body, contextWith([before], { by, program })));

/** Which of `EVERYBODY` may edit a record so. */
export const whoMayEdit = <K extends Kind>(
  before: RecordOf<K> & { readonly kind: K },
  patch: { readonly [F in keyof RecordOf<K>]?: RecordOf<K>[F] | undefined },
  program = STAFFED,
) => whoMay((by) => edit<K>(before, patch, contextWith([before], { by, program })));

/** The refusal an act ends in; an act that succeeds, or fails otherwise, fails the test. */
export function refusalOf(work: () => unknown): {
  code: string;
  detail: string | undefined;
  mayIds: readonly string[] | undefined;
  paths: string[];
  messages: string[];
  facts: unknown;
} {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = error.more.errors ?? [];
    return {
      code: error.code,
      detail: error.more.detail,
      mayIds: error.more.mayIds,
      paths: errors.map(({ path }) => path),
      messages: errors.map(({ message }) => message),
      facts: error.more.facts,
    };
  }
  throw new Error('Nothing was refused.');
}

/** The code of the refusal, or for one field the path of it. */
export function refused(work: () => unknown): string {
  const { code, paths } = refusalOf(work);
  return [code, ...paths].join(' ');
}
