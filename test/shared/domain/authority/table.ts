/**
 * Who may do what, written by hand and not read from the code that answers the same question.
 *
 * - `may` is the whole list: whoever is not in it is refused. Each person holds only what `world.ts` says: the TPM is neither
 *   owner nor author of a record unless the row says so.
 * - `together`: two agree, one of each list. `changeRequest`: only an approved one does it. `rule`: nobody does it so.
 * - More than one row can fit one edit: it needs what each of them needs.
 * - A paused or closed program, a wrong state, a missing field refuse by themselves and are no matter of this table.
 */
import { CHANGE_ROWS } from './change-rows.ts';
import { COMMON_ROWS } from './common-rows.ts';
import { DECISION_ROWS } from './decision-rows.ts';
import { DEPENDENCY_ROWS } from './dependency-rows.ts';
import { ESCALATION_ROWS } from './escalation-rows.ts';
import { MEETING_ROWS } from './meeting-rows.ts';
import { MILESTONE_ROWS } from './milestone-rows.ts';
import { MINUTES_ROWS } from './minutes-rows.ts';
import { PROGRAM_ROWS } from './program-rows.ts';
import { RISK_ACT_ROWS } from './risk-act-rows.ts';
import { RISK_EDIT_ROWS } from './risk-edit-rows.ts';
import { SCOPE_ROWS } from './scope-rows.ts';
import { USE_CASE_ROWS } from './use-case-rows.ts';
import { WORK_ROWS } from './work-rows.ts';
import type { Row } from './world.ts';

export const TABLE: readonly Row[] = [
  ...COMMON_ROWS,
  ...RISK_ACT_ROWS,
  ...RISK_EDIT_ROWS,
  ...DECISION_ROWS,
  ...ESCALATION_ROWS,
  ...MILESTONE_ROWS,
  ...SCOPE_ROWS,
  ...PROGRAM_ROWS,
  ...WORK_ROWS,
  ...DEPENDENCY_ROWS,
  ...CHANGE_ROWS,
  ...MEETING_ROWS,
  ...MINUTES_ROWS,
  ...USE_CASE_ROWS,
];
