import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
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
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { ActForm, commandsIn } from './act-form.tsx';
import { useHalfWrittenActs } from './half-written-acts.ts';
import { ReadBack } from './read-back.tsx';
import { useDrafts, type Draft } from './use-drafts.ts';
import { useReadBackWords } from './use-read-back-words.ts';

const SPEC = { decision: decisionSpec, action: actionSpec, risk: riskSpec };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  row: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0 },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: tokens.colorNeutralForeground3,
  },
  words: { overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
});

/** Words that wait, and what can become of them. */
interface Left {
  readonly name: string;
  readonly draft?: Draft;
  readonly words: string;
  /** The button that goes on with them; undefined for those who may not. */
  readonly goOn?: string | undefined;
  readonly discard: () => void;
}

/** What `HalfWritten` takes. */
export interface HalfWrittenProps {
  readonly meeting: Meeting;
}

/** What the reader had half written when a meeting ended: its words, and the way to record or to discard them. Nothing when there is none. */
export function HalfWritten({ meeting }: HalfWrittenProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const drafts = useDrafts(meeting);
  const begun = useHalfWrittenActs(meeting);
  const readings = useReadBackWords(meeting);
  const [openName, setOpen] = useState<string>();
  const [discarding, setDiscarding] = useState<Left>();
  const close = () => setOpen(undefined);

  const captures = drafts.waiting.map((kind) => ({
    kind,
    name: CAPTURE_TEXT[kind].one,
    draft: drafts.of[kind],
    words: drafts.of[kind].title,
    goOn: may(`${kind}.create`) ? SPEC[kind].createLabel : undefined,
    discard: () => drafts.put(kind),
  }));
  const given = begun.map((each) => {
    const label = commandsIn(each.record.kind).find(({ act }) => act === each.act)?.label ?? each.act;
    const name = `${label}, ${each.record.number}`;
    return { ...each, name, goOn: label, discard: each.forget };
  });
  const read = readings.map((each) => {
    const name = `Read back ${each.number}`;
    return { ...each, name, goOn: may('decision.edit') ? name : undefined, discard: each.forget };
  });
  const all: readonly Left[] = [...captures, ...given, ...read];
  if (all.length === 0) return null;
  const capture = captures.find(({ name }) => name === openName);
  const act = given.find(({ name }) => name === openName);
  const reading = read.find(({ name }) => name === openName);
  return (
    <section className={styles.root} aria-label="Half written">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          The meeting ended while you were writing. This was not saved; only this window keeps it, until it is closed.
        </MessageBarBody>
      </MessageBar>
      {all.map((left) => (
        <div key={left.name} className={styles.row} role="group" aria-label={left.name}>
          <Caption1 className={styles.meta}>
            {left.name}
            {left.draft?.ownerId && <Person id={left.draft.ownerId} />}
            {left.draft?.dueOn && <DayText day={left.draft.dueOn} />}
          </Caption1>
          <Text className={styles.words}>{left.words}</Text>
          <div className={styles.acts}>
            {left.goOn && (
              <Button size="small" onClick={() => setOpen(left.name)}>
                {left.goOn}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => setDiscarding(left)}>
              Discard
            </Button>
          </div>
        </div>
      ))}
      <DetailDrawer isModal isOpen={capture !== undefined} title={capture?.goOn} onClose={close}>
        {capture && (
          <RecordForm
            label={capture.goOn ?? ''}
            keptAs={`record ${capture.kind} of ${meeting.number}`}
            fields={SPEC[capture.kind].fields.filter(({ only }) => only !== 'edit')}
            initial={bodyFrom(capture.kind, capture.draft, meeting)}
            saveLabel={capture.goOn ?? ''}
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
      {discarding && (
        <ConfirmDialog
          title="Discard these words?"
          confirmLabel="Discard"
          onCancel={() => setDiscarding(undefined)}
          onConfirm={() => {
            discarding.discard();
            setDiscarding(undefined);
          }}
        >
          <Text className={styles.words}>“{discarding.words}” is kept nowhere else.</Text>
        </ConfirmDialog>
      )}
    </section>
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
