import type { RefusalCode } from '../domain/refusal.ts';

/** One sentence for each refusal, for the person who was refused. A code without a sentence does not compile. */
const TEXT: Readonly<Record<RefusalCode, string>> = {
  'caller/unknown': 'Please sign in again.',
  'caller/expired': 'Your sign-in has run out. Please sign in again.',
  'caller/wrong-token': 'This needs the sign-in of a person, made for Steerline.',
  'caller/foreign-tenant': 'You are signed in to another organisation.',
  'caller/too-fast': 'That was a lot at once. Please wait a few seconds.',
  'access/denied': 'Your role in this program does not allow this.',
  'input/invalid': 'Something in the form needs your attention.',
  'input/not-json': 'The request could not be read as JSON.',
  'input/too-large': 'This is too large to send.',
  'input/unsupported-type': 'This kind of content cannot be read here.',
  'route/not-found': 'There is nothing at this address.',
  'program/not-found': 'This program does not exist, or you have no place in it.',
  'program/busy': 'The program is busy. Nothing is lost; please try again in a moment.',
  'program/paused': 'This program is paused. Its TPM or sponsor resumes it before its records change.',
  'program/closed': 'This program is closed and takes no more changes.',
  'chat/taken': 'This chat belongs to another program. The TPM of that program releases it first.',
  'chat/contested':
    'Somebody chose another program for this chat at the same moment. Please try again: it is free, or you are told that it is theirs.',
  'record/not-found': 'This record does not exist, or is not yours to see.',
  'record/changed': 'Somebody changed this record since you opened it.',
  'record/version-needed': 'Say which version of the record you saw.',
  'record/wrong-state': 'The record is in another state by now, in which this cannot be done.',
  'record/duplicate': 'This has been recorded already.',
  'record/too-large': 'The record would become too large.',
  'command/key-reused': 'This key was used for another request.',
  'command/too-large': 'This changes too much at once.',
  'baseline/needs-change-request': 'What was promised changes by an approved change request only.',
  'owner/not-a-member': 'The owner is not a member of this program.',
  'approval/closed': 'This approval is closed already; your answer came too late to count.',
  'approval/void': 'The change was edited after it was sent to you, so there is nothing to answer here any more.',
  'approval/not-yours': 'Your answer is not asked for here.',
  'approval/voted': 'You have answered already; one answer a person counts.',
  'approval/nobody': 'Nobody in this program could approve this.',
  'change/outdated': 'The baseline has changed since this was submitted. Open it as a draft and submit it again.',
  'transcript/unreadable': 'This is not a transcript that can be read.',
  'transcript/not-yours': 'Only those who were in the meeting, and the TPM, read its transcript.',
  'minutes/not-reviewed': 'Some candidates are still waiting for your decision.',
  'summary/unsupported-claims': 'Some sentences are not supported by their evidence.',
  'erasure/nothing': 'There is no text in these fields to erase.',
};

/** The sentence for a refusal. */
export const refusalText = (code: RefusalCode): string => TEXT[code];
