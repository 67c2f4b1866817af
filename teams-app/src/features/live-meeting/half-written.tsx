import { useState } from 'react';
import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { CAPTURE_TEXT } from '#shared/text/meeting-text.ts';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { actionSpec } from '../../ui/kind/action-spec.ts';
import { decisionSpec } from '../../ui/kind/decision-spec.ts';
import { riskSpec } from '../../ui/kind/risk-spec.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { LeftWords } from '../../ui/writing/left-words.tsx';
import { ActForm, commandsIn } from './act-form.tsx';
import { useHalfWrittenActs } from './half-written-acts.ts';
import { ReadBack } from './read-back.tsx';
import { useDrafts, type Draft } from './use-drafts.ts';
import { useReadBackWords } from './use-read-back-words.ts';

const SPEC = { decision: decisionSpec, action: actionSpec, risk: riskSpec };

/** What `HalfWritten` takes. */
export interface HalfWrittenProps {
  readonly meeting: Meeting;
}

/** What the reader had half written when a meeting ended: its words, and the way to record or to discard them. Nothing when there is none. */
export function HalfWritten({ meeting }: HalfWrittenProps) {
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const drafts = useDrafts(meeting);
  const begun = useHalfWrittenActs(meeting);
  const readings = useReadBackWords(meeting);
  const [openName, setOpen] = useState<string>();
  const close = () => setOpen(undefined);

  const goOn = (name: string, label: string | false) =>
    label === false ? undefined : { label, run: () => setOpen(name) };
  const captures = drafts.waiting.map((kind) => {
    const draft = drafts.of[kind];
    const name = CAPTURE_TEXT[kind].one;
    const label = SPEC[kind].createLabel ?? name;
    const facts = (
      <>
        {draft.ownerId && <Person id={draft.ownerId} />}
        {draft.dueOn && <DayText day={draft.dueOn} />}
      </>
    );
    const discard = () => drafts.put(kind);
    return {
      ...{ kind, draft, name, label, facts, discard },
      words: draft.title,
      goOn: goOn(name, may(`${kind}.create`) && label),
    };
  });
  const given = begun.map((each) => {
    const label = commandsIn(each.record.kind).find(({ act }) => act === each.act)?.label ?? each.act;
    const name = `${label}, ${each.record.number}`;
    return { ...each, name, goOn: goOn(name, label), discard: each.forget };
  });
  const read = readings.map((each) => {
    const name = `Read back ${each.number}`;
    return { ...each, name, goOn: goOn(name, may('decision.edit') && name), discard: each.forget };
  });
  const capture = captures.find(({ name }) => name === openName);
  const act = given.find(({ name }) => name === openName);
  const reading = read.find(({ name }) => name === openName);
  return (
    <>
      <LeftWords
        reason="The meeting ended while you were writing. This was not saved; only this window keeps it, until it is closed."
        left={[...captures, ...given, ...read]}
      />
      <DetailDrawer isModal isOpen={capture !== undefined} title={capture?.label} onClose={close}>
        {capture && (
          <RecordForm
            label={capture.label}
            keptAs={`record ${capture.kind} of ${meeting.number}`}
            fields={SPEC[capture.kind].fields.filter(({ only }) => only !== 'edit')}
            initial={bodyFrom(capture.kind, capture.draft, meeting)}
            saveLabel={capture.label}
            onSave={async (values) => {
              const made = await acts.create(capture.kind, bodyOf(values));
              capture.discard();
              close();
              say.done(`${made.number} is recorded`);
            }}
            onCancel={close}
          />
        )}
      </DetailDrawer>
      <DetailDrawer isModal isOpen={act !== undefined} title={act?.name} onClose={close}>
        {act && <ActForm {...act} onClose={close} />}
      </DetailDrawer>
      {reading && <ReadBack number={reading.number} meeting={meeting} onClose={close} />}
    </>
  );
}

/** What a capture would have recorded: as confidential as its meeting, and a decision asks what its words say. */
function bodyFrom(kind: CaptureKind, { title, ownerId, dueOn }: Draft, { confidential, watcherIds }: Meeting): Values {
  return {
    title,
    ...(kind === 'decision' && { question: title }),
    ...(ownerId && (kind === 'decision' ? { deciderId: ownerId } : { ownerId })),
    ...(dueOn && { dueOn }),
    ...(confidential && { confidential, watcherIds }),
  };
}
