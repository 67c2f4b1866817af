import { type AnyRecord, isFinal } from '../kinds.ts';
import type { Program } from '../kinds/program/program.ts';
import { awaitedBy } from '../kinds/approval/approval-rules.ts';
import { isAnswered } from '../kinds/escalation/escalation.ts';

/**
 * Whose work an open record is, each once: its owner's; an approval is theirs who are asked and have not answered, an
 * escalation and a decision their decider's until they are answered. What is decided waits for nobody.
 */
export function assigneesOf(record: AnyRecord, program: Program): readonly string[] {
  if (isFinal(record)) return [];
  if (record.kind === 'decision' && record.status === 'decided') return [];
  const owner = record.ownerId ? [record.ownerId] : [];
  return [...new Set([...owner, ...answerersFor(record, program)])];
}

function answerersFor(record: AnyRecord, program: Program): readonly string[] {
  if (record.kind === 'approval') return awaitedBy(record, program);
  if (record.kind === 'decision') return record.deciderId ? [record.deciderId] : [];
  return record.kind === 'escalation' && !isAnswered(record) ? [record.deciderId] : [];
}
