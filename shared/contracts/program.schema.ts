import * as z from 'zod/v4';
import { isChatId } from '../domain/chat-id.ts';
import { isZone } from '../domain/day.ts';
import { PROFILES } from '../domain/program.ts';
import { commonFields, day, money, oneLine, personId, quotedNumber, teamName, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const approver = z.templateLiteral(['approver:', z.string().regex(/[a-z][a-z0-9-]{0,39}/)]);
const member = z.strictObject({
  personId,
  roles: z
    .array(
      z.union([z.enum(['sponsor', 'tpm', 'contributor', 'director', 'viewer']), approver], {
        error: 'Write a role: sponsor, tpm, contributor, director, viewer or, for a function, approver:security.',
      }),
    )
    .min(1)
    .max(20),
  team: teamName.optional(),
});
/** A program is known to all who have a place in it: only its records can be confidential. */
const { confidential: _confidential, ...programFields } = commonFields;
const required = {
  ...programFields,
  purpose: text(2000),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Write a tier: 1, 2 or 3.' }),
  profile: z.enum(PROFILES),
  members: z.array(member).min(1).max(300),
  calendar: z.strictObject({
    zone: oneLine(64).refine(isZone, { error: 'Write a time zone such as Europe/Berlin.' }),
    weekend: z.array(z.number().int().min(1).max(7)).max(6),
    holidays: z.array(day).max(400),
  }),
};
const teams = z.array(teamName).max(100);
const statusCadenceDays = z.number().int().min(1).max(92);
const acceptsSubmissions = z.boolean();
const transcriptRetentionDays = z.number().int().min(1).max(3650);

const chatId = z
  .string()
  .max(255)
  .refine(isChatId, { error: 'Write the id of a Teams chat, such as 19:meeting_…@thread.v2.' });

const because = z.strictObject({ reason: text(1000) });

/** Bodies of the program routes, by act. */
export const programBodies = {
  create: z.strictObject({
    ...required,
    teams: teams.default([]),
    statusCadenceDays: statusCadenceDays.default(7),
    acceptsSubmissions: acceptsSubmissions.default(false),
    transcriptRetentionDays: transcriptRetentionDays.default(90),
  }),
  edit: patchOf({ ...required, teams, statusCadenceDays, acceptsSubmissions, transcriptRetentionDays }),
  pause: because,
  resume: because,
  close: because,
  'commit-baseline': z.strictObject({ budget: money.optional() }),
  'bind-chat': z.strictObject({ chatId, series: oneLine(100).optional() }),
  'release-chat': z.strictObject({ chatId }),
  /** `fields` names top-level fields of the record, such as `title`. */
  erase: z.strictObject({
    number: quotedNumber,
    fields: z
      .array(z.string().regex(/^[a-z][A-Za-z]{0,39}$/, { error: 'Write the name of a field, such as title.' }))
      .min(1)
      .max(20),
    reason: text(500),
  }),
};
