import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { blobsMemory } from '#local/memory/blobs-memory.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import type { FieldsOf } from '#shared/domain/kinds.ts';
import { attachTranscript } from '#shared/usecases/meeting/attach-transcript.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { NOW } from '#test/shared/domain/context.ts';
import { ALWAYS, OL, row, TENANT, who, type Attempt, type Row } from './world.ts';

const now = () => NOW;
const pokes = { send: async () => undefined };
const newLedger = () =>
  ledgerOverStore({ store: ledgerStoreMemory(), tools, now, pokes, pause: async () => undefined, dice: () => 0 });
const actOf = (caller: Caller, commandId: string) => ({ caller, commandId, request: 'r', correlationId: 'test' });

/** Begun where the setting lets everybody begin one. */
const begins = (more: Partial<FieldsOf<'program'>> = {}): Attempt => ({
  verb: 'program.create',
  hasOwnDoor: true,
  run: ({ program, caller }) =>
    createProgram({ ledger: newLedger(), mayCreate: 'everyone' })(actOf(caller, 'c1'), {
      ...fieldsOf(program),
      ...more,
    }),
});
const fieldsOf = ({ title, purpose, profile, members, teams, calendar }: FieldsOf<'program'>) => ({
  ...{ title, purpose, profile, members, calendar, tier: 3 as const },
  ...(teams && { teams }),
});

const WORDS = new TextEncoder().encode('WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n<v Dana>We take the small one.</v>\n');

/** To a meeting that its owner called. */
const attaches: Attempt = {
  verb: 'meeting.attach-transcript',
  async run({ program, caller }) {
    const ledger = newLedger();
    const by = (personId: string): Caller => ({ ...caller, personId, tenantRoles: ['Steerline.Director'] });
    const begun = await createProgram({ ledger, mayCreate: 'everyone' })(actOf(by(who.tpm), 'c1'), fieldsOf(program));
    await createRecord({ ledger })(actOf(by(who.owner), 'c2'), 'meeting', begun.record.id, {
      title: 'Steering',
      ownerId: who.owner,
      inviteeIds: [who.mate],
    });
    const directory = { people: async () => [], search: async () => [] };
    const deps = { ledger, transcripts: blobsMemory(), directory, tools, now };
    return attachTranscript(deps)(actOf(caller, 'c3'), begun.record.id, 'MTG-1', WORDS, 'text/vtt');
  },
};

/** What use cases answer, and no rule. */
export const USE_CASE_ROWS: readonly Row[] = [
  row('P-02', 'a program is begun where everybody may', ALWAYS, { may: TENANT }, begins()),
  row(
    'P-30',
    'a program is begun with a tier, cadence or retention of one’s own, though everybody may begin one',
    ALWAYS,
    { may: ['director'] },
    { ...begins({ tier: 1 }), as: 'tier' },
    { ...begins({ statusCadenceDays: 92 }), as: 'cadence' },
    { ...begins({ transcriptRetentionDays: 1 }), as: 'retention' },
  ),
  row('MTG-14', 'a transcript is brought to a meeting: not by who was only invited', ALWAYS, { may: OL }, attaches),
];
