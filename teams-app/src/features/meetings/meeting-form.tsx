import { Button, Field, Input, makeStyles, Select, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { RITUALS, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { STEERING_AGENDA } from '#shared/domain/kinds/meeting/steering-agenda.ts';
import { RITUAL_TEXT } from '#shared/text/choice-text.ts';
import { errorsText } from '#shared/text/errors-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { bodyOf, errorAt } from '../../ui/form/form-values.ts';
import { useFieldErrors } from '../../ui/form/use-field-errors.ts';
import { ownZone } from '../../ui/own-zone.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useEditing } from '../../ui/record/use-editing.ts';
import { FormMessage } from '../../ui/writing/form-message.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useForgetWords } from '../../ui/writing/use-half-written.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { MeetingConflict } from './meeting-conflict.tsx';
import { errorsAbove, MEETING_FIELDS } from './meeting-fields.ts';
import { MeetingSeries } from './meeting-series.tsx';
import { MeetingWho } from './meeting-who.tsx';
import { startsHint } from './starts-hint.ts';
import { useMeetingDraft } from './use-meeting-draft.ts';
import { BLANK, missingIn, writtenOf, type Written } from './written-meeting.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 184px), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  narrow: { minWidth: 0, width: '100%' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px' },
});

/** What `MeetingForm` takes. */
export interface MeetingFormProps {
  /** The one to change; a new one is planned when left out. */
  readonly meeting?: Meeting;
  /** What a new one begins with, and the number of the meeting that it comes from. */
  readonly begin?: Written;
  readonly from?: string;
  /** Names the form: what is written is kept under it. */
  readonly keptAs: string;
  readonly onSaved: (meeting: Meeting) => void;
  readonly onCancel: () => void;
}

/** A meeting's fields are written as they are kept. */
const valuesOf = (record: AnyRecord) => record as unknown as Values;

const numberOf = (typed: string): number | undefined => (typed ? Number(typed) : undefined);

/** Plans a meeting, or changes its plan. Says what is wrong where it is wrong, and goes to the first such field. */
export function MeetingForm({ meeting: read, begin = BLANK, from, keptAs, onSaved, onCancel }: MeetingFormProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { locale } = useReader();
  const { zone } = program.calendar;
  const acts = useActs(program.id);
  /** The meeting as it was when editing began: what is saved is compared with that. */
  const [meeting] = useState(read);
  const forget = useForgetWords();
  const saved = (after: Meeting) => {
    forget(keptAs);
    onSaved(after);
  };
  const editing = useEditing(program.id, MEETING_FIELDS, valuesOf, () => meeting && saved(meeting));
  const [begun] = useState<Written>(() => (meeting ? writtenOf(meeting) : begin));
  const { judged, errors, judge, write } = useFieldErrors();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const { writing, now, starts, set, setStarts, series } = useMeetingDraft({
    ...{ begun, from, isNew: !meeting, keptAs, on: meeting ?? begin, isSending: isSaving },
    onWrite: write,
  });
  const form = useRef<HTMLFormElement>(null);
  const values: Values = { ...now };

  useEffect(() => {
    if (judged.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [judged]);

  const save = async () => {
    const missing = missingIn(now);
    judge(missing);
    setFailure(undefined);
    if (missing.length > 0 || isSaving) return;
    setSaving(true);
    try {
      if (meeting) await editing.save(meeting, values);
      else saved((await acts.create('meeting', bodyOf(values))) as Meeting);
    } catch (error) {
      const said = error instanceof Refusal ? (error.more.errors ?? []) : [];
      judge(said);
      if (errorsAbove(said).length > 0 || said.length === 0) setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const above = errorsAbove(errors);
  const wrong = (name: string) => {
    const message = errorAt(errors, name);
    return message === undefined ? {} : { validationMessage: message, validationState: 'error' as const };
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={meeting ? `Edit ${meeting.number}` : 'Plan meeting'}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      <div className={styles.fields}>
        <div className={styles.wide}>
          <MeetingSeries {...series} isNew={!meeting} value={now.series ?? ''} error={errorAt(errors, 'series')} />
        </div>
        <Field className={styles.wide} label="Title" required {...wrong('title')}>
          <Input value={now.title} maxLength={200} onChange={(_, data) => set('title', data.value)} />
        </Field>
        <Field label="Ritual" {...wrong('ritual')}>
          <Select value={now.ritual} onChange={(_, data) => set('ritual', data.value as Meeting['ritual'])}>
            {RITUALS.map((ritual) => (
              <option key={ritual} value={ritual}>
                {RITUAL_TEXT[ritual]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Starts" hint={startsHint(now.startsAt, zone, ownZone(), locale)} {...wrong('startsAt')}>
          <Input
            className={styles.narrow}
            type="datetime-local"
            value={starts}
            onChange={(_, data) => setStarts(data.value)}
          />
        </Field>
        <Field label="Length in minutes" {...wrong('durationMinutes')}>
          <Input
            className={styles.narrow}
            type="number"
            min={1}
            max={1440}
            value={now.durationMinutes ? String(now.durationMinutes) : ''}
            onChange={(_, data) => set('durationMinutes', numberOf(data.value))}
          />
        </Field>
        <Field label="Quorum" hint="How many have to be there to decide." {...wrong('quorum')}>
          <Input
            className={styles.narrow}
            type="number"
            min={1}
            max={300}
            value={now.quorum ? String(now.quorum) : ''}
            onChange={(_, data) => set('quorum', numberOf(data.value))}
          />
        </Field>
        <MeetingWho className={styles.wide} isNew={!meeting} written={now} set={set} wrong={wrong} />
      </div>
      <section className={styles.section} aria-label="Agenda">
        <Subtitle2 as="h3">Agenda</Subtitle2>
        <AgendaEditor
          agenda={now.agenda}
          template={now.ritual === 'steering' ? STEERING_AGENDA : undefined}
          durationMinutes={now.durationMinutes}
          onChange={(agenda) => set('agenda', agenda)}
          errorAt={(place) => errorAt(errors, `agenda/${place}`)}
        />
      </section>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {meeting ? 'Save' : 'Plan meeting'}
        </Button>
        <Button
          onClick={() => {
            writing.forget();
            onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
      {failure !== undefined && (
        <FormMessage>{above.length > 0 ? errorsText(above) : failureText(failure)}</FormMessage>
      )}
      {editing.conflict && (
        <MeetingConflict
          conflict={editing.conflict}
          onSave={(takeTheirs) => void editing.settle(takeTheirs)}
          onCancel={editing.leave}
        />
      )}
    </form>
  );
}
