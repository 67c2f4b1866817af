import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { KIND_TEXT } from '#shared/text/kind-text.ts';
import { CAPTURE_TEXT } from '#shared/text/meeting-text.ts';
import { useActs, type Values } from '../ui/data/use-acts.ts';
import { bodyOf } from '../ui/form/form-values.ts';
import { RecordForm } from '../ui/form/record-form.tsx';
import { actionSpec } from '../ui/kind/action-spec.ts';
import { decisionSpec } from '../ui/kind/decision-spec.ts';
import { riskSpec } from '../ui/kind/risk-spec.tsx';
import { DayText } from '../ui/marks/when.tsx';
import { ConfirmDialog } from '../ui/overlay/confirm-dialog.tsx';
import { DetailDrawer } from '../ui/overlay/detail-drawer.tsx';
import { useSay } from '../ui/overlay/toasts.tsx';
import { Person } from '../ui/people/person.tsx';
import { useProgram } from '../ui/program-context.tsx';
import type { Draft, Drafts } from './use-drafts.ts';

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

/** What `HalfWritten` takes. */
export interface HalfWrittenProps {
  readonly meeting: Meeting;
  readonly drafts: Drafts;
}

/** What the reader had half written when a meeting ended: its words, and the way to record or to discard them. Nothing when there is none. */
export function HalfWritten({ meeting, drafts }: HalfWrittenProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [recording, setRecording] = useState<CaptureKind>();
  const [discarding, setDiscarding] = useState<CaptureKind>();
  const { waiting, put } = drafts;
  if (waiting.length === 0) return null;
  const label = recording && SPEC[recording].createLabel;
  return (
    <section className={styles.root} aria-label="Half written">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          The meeting ended while you were writing. This was not captured; only this window keeps it, until it is
          closed.
        </MessageBarBody>
      </MessageBar>
      {waiting.map((kind) => {
        const { title, ownerId, dueOn } = drafts.of[kind];
        return (
          <div key={kind} className={styles.row} role="group" aria-label={CAPTURE_TEXT[kind].one}>
            <Caption1 className={styles.meta}>
              {CAPTURE_TEXT[kind].one}
              {ownerId && <Person id={ownerId} />}
              {dueOn && <DayText day={dueOn} />}
            </Caption1>
            <Text className={styles.words}>{title}</Text>
            <div className={styles.acts}>
              {may(`${kind}.create`) && (
                <Button size="small" onClick={() => setRecording(kind)}>
                  {SPEC[kind].createLabel}
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={() => setDiscarding(kind)}>
                Discard
              </Button>
            </div>
          </div>
        );
      })}
      <DetailDrawer isModal isOpen={recording !== undefined} title={label} onClose={() => setRecording(undefined)}>
        {recording && (
          <RecordForm
            label={label ?? ''}
            fields={SPEC[recording].fields.filter(({ only }) => only !== 'edit')}
            initial={bodyFrom(recording, drafts.of[recording], meeting)}
            saveLabel={label ?? ''}
            onSave={async (values) => {
              const made = await acts.create(recording, bodyOf(values));
              put(recording);
              setRecording(undefined);
              say.done(`${made.number} is recorded`);
            }}
            onCancel={() => setRecording(undefined)}
          />
        )}
      </DetailDrawer>
      {discarding && (
        <ConfirmDialog
          title={`Discard this ${KIND_TEXT[discarding].one}?`}
          confirmLabel="Discard"
          onCancel={() => setDiscarding(undefined)}
          onConfirm={() => {
            put(discarding);
            setDiscarding(undefined);
          }}
        >
          <Text className={styles.words}>“{drafts.of[discarding].title}” is kept nowhere else.</Text>
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
