import { CAPTURE_KINDS, type CaptureKind, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useProgram } from '../ui/program-context.tsx';
import { useKept } from '../ui/use-kept.ts';

/** What is written of a capture before it is saved. */
export interface Draft {
  readonly title: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
}

/** The captures of a meeting that were begun and not saved. */
export interface Drafts {
  /** The name under which the browser keeps them. */
  readonly keptAs: string;
  readonly of: Readonly<Record<CaptureKind, Draft>>;
  /** The kinds of which there are words. */
  readonly waiting: readonly CaptureKind[];
  /** Without a draft, nothing of that kind is half written any more. */
  readonly put: (kind: CaptureKind, draft?: Draft) => void;
}

const BLANK: Draft = { title: '' };
const NOTHING: Drafts['of'] = { decision: BLANK, action: BLANK, risk: BLANK };

/** What the reader has half written of a meeting. It outlives a reload and the meeting's end, and goes only when it is saved or discarded. */
export function useDrafts({ number }: Pick<Meeting, 'number'>): Drafts {
  const { program, caller } = useProgram();
  const keptAs = `capture ${caller.personId} ${program.id} ${number}`;
  const [drafts, setDrafts] = useKept(keptAs, NOTHING);
  return {
    keptAs,
    of: drafts,
    waiting: CAPTURE_KINDS.filter((kind) => drafts[kind].title.trim() !== ''),
    put: (kind, draft = BLANK) => setDrafts((now) => ({ ...now, [kind]: draft })),
  };
}
