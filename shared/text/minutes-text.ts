import type { AgendaItem } from '../domain/kinds/meeting/meeting.ts';
import type { CandidateKind } from '../domain/kinds/minutes/minutes.ts';
import type { Words } from './choice-text.ts';

/** What a candidate is called, in the order in which minutes are read. */
export const CANDIDATE_TEXT: Readonly<Record<CandidateKind, { readonly one: string; readonly many: string }>> = {
  decision: { one: 'Decision', many: 'Decisions' },
  action: { one: 'Action', many: 'Actions' },
  risk: { one: 'Risk', many: 'Risks' },
  issue: { one: 'Issue', many: 'Issues' },
  dependency: { one: 'Dependency', many: 'Dependencies' },
  question: { one: 'Question', many: 'Questions' },
};

/** How far to trust a candidate; the number itself would promise more than it can hold. */
export function confidenceText(confidence: number): 'likely' | 'possible' | 'unsure' {
  if (confidence >= 0.8) return 'likely';
  return confidence >= 0.55 ? 'possible' : 'unsure';
}

/** What a point of the agenda is for. */
export const PURPOSE_TEXT: Words<AgendaItem['purpose']> = { decide: 'Decide', discuss: 'Discuss', inform: 'Inform' };

/** `58 min`; `1 h 20 min` from an hour and a half on. */
export function lengthText(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 90) return `${whole} min`;
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

/** Of a decision that a brought transcript says was made, and its decider has not confirmed. */
export const UNCONFIRMED_TEXT = 'Recorded by the TPM, unconfirmed';
