import { CAPTURE_KINDS, type CaptureKind, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useState } from 'react';
import { useProgram } from '../../ui/program-context.tsx';
import { adoptWords } from '../../ui/writing/kept-words.ts';
import { useWriter } from '../../ui/writing/writer.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';

/** What is written of a capture before it is saved. */
export interface Draft {
  readonly title: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
}

/** The captures of a meeting that were begun and not saved. */
export interface Drafts {
  readonly of: Readonly<Record<CaptureKind, Draft>>;
  /** The kinds of which there are words. */
  readonly waiting: readonly CaptureKind[];
  /** Without a draft, nothing of that kind is half written any more. */
  readonly put: (kind: CaptureKind, draft?: Draft) => void;
}

const BLANK: Draft = { title: '' };
const NOTHING: Drafts['of'] = { decision: BLANK, action: BLANK, risk: BLANK };

/** The captures that the reader has half written in a meeting. They go only when they are saved or discarded. */
export function useDrafts({ number }: Pick<Meeting, 'number'>): Drafts {
  const { program, caller } = useProgram();
  const name = `capture ${number}`;
  const key = useWriter() + name;
  // Until December 2026 they were kept under another name.
  useState(() => adoptWords(key, `steerline.capture ${caller.personId} ${program.id} ${number}`));
  const { value: drafts, write } = useWriting(name, { begun: NOTHING });
  return {
    of: drafts,
    waiting: CAPTURE_KINDS.filter((kind) => drafts[kind].title.trim() !== ''),
    put: (kind, draft = BLANK) => write((now) => ({ ...now, [kind]: draft })),
  };
}
