import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle2,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AnyRecord } from '#shared/domain/any-record.ts';
import { RITUALS, type Meeting } from '#shared/domain/records/meeting.ts';
import { Refusal, type FieldError } from '#shared/domain/refusal.ts';
import { STEERING_AGENDA } from '#shared/domain/steering-agenda.ts';
import { RITUAL_TEXT } from '#shared/text/choice-text.ts';
import { failureText } from '#shared/ui/data/failure-text.ts';
import { useActs, type Values } from '#shared/ui/data/use-acts.ts';
import { bodyOf, errorAt, patchOf } from '#shared/ui/form/form-values.ts';
import { useUnsaved } from '#shared/ui/overlay/unsaved.tsx';
import { PersonPicker } from '#shared/ui/people/person-picker.tsx';
import { useProgram } from '#shared/ui/program-context.tsx';
import { useEditing } from '#shared/ui/record/use-editing.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { MEETING_FIELDS, MeetingConflict } from './meeting-conflict.tsx';
import { instantAt, wallClock } from './wall-clock.ts';
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
  /** What a new one begins with. */
  readonly begin?: Written;
  readonly onSaved: (meeting: Meeting) => void;
  readonly onCancel: () => void;
}

/** A meeting's fields are written as they are kept. */
const valuesOf = (record: AnyRecord) => record as unknown as Values;

/** Plans a meeting, or changes its plan. */
export function MeetingForm({ meeting: read, begin = BLANK, onSaved, onCancel }: MeetingFormProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { zone } = program.calendar;
  const acts = useActs(program.id);
  /** The meeting as it was when editing began: what is saved is compared with that. */
  const [meeting] = useState(read);
  const editing = useEditing(program.id, MEETING_FIELDS, valuesOf, () => meeting && onSaved(meeting));
  const [begun] = useState<Written>(() => (meeting ? writtenOf(meeting) : begin));
  const [now, setNow] = useState<Written>(begun);
  const [starts, setStarts] = useState(begun.startsAt ? wallClock(begun.startsAt, zone) : '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const members = program.members.map(({ personId }) => personId);
  const wasStarts = begun.startsAt ? wallClock(begun.startsAt, zone) : '';
  const values: Values = { ...now, startsAt: starts === wasStarts ? begun.startsAt : instantAt(starts, zone) };
  useUnsaved(!isSaving && Object.keys(patchOf({ ...begun }, values)).length > 0);
  const set = (to: Partial<Written>) => setNow((before) => ({ ...before, ...to }));

  const save = async () => {
    const missing = missingIn(now);
    setErrors(missing);
    setFailure(undefined);
    if (missing.length > 0 || isSaving) return;
    setSaving(true);
    try {
      if (meeting) await editing.save(meeting, values);
      else onSaved((await acts.create('meeting', bodyOf(values))) as Meeting);
    } catch (error) {
      const said = error instanceof Refusal ? (error.more.errors ?? []) : [];
      setErrors(said);
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const wrong = (name: string) => {
    const message = errorAt(errors, name);
    return message === undefined ? {} : { validationMessage: message, validationState: 'error' as const };
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={meeting ? `Edit ${meeting.number}` : 'Plan meeting'}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failureText(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.fields}>
        <Field className={styles.wide} label="Title" required {...wrong('title')}>
          <Input value={now.title} maxLength={200} onChange={(_, data) => set({ title: data.value })} />
        </Field>
        <Field label="Ritual" {...wrong('ritual')}>
          <Select value={now.ritual} onChange={(_, data) => set({ ritual: data.value as Meeting['ritual'] })}>
            {RITUALS.map((ritual) => (
              <option key={ritual} value={ritual}>
                {RITUAL_TEXT[ritual]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Series" hint="Meetings of one series share this name." {...wrong('series')}>
          <Input value={now.series ?? ''} maxLength={100} onChange={(_, data) => set({ series: data.value })} />
        </Field>
        <Field label="Starts" hint={`In ${zone.replaceAll('_', ' ')}.`} {...wrong('startsAt')}>
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
            onChange={(_, data) =>
              setNow(({ durationMinutes: _was, ...rest }) =>
                data.value ? { ...rest, durationMinutes: Number(data.value) } : rest,
              )
            }
          />
        </Field>
        <Field label="Quorum" hint="How many have to be there to decide." {...wrong('quorum')}>
          <Input
            className={styles.narrow}
            type="number"
            min={1}
            max={300}
            value={now.quorum ? String(now.quorum) : ''}
            onChange={(_, data) =>
              setNow(({ quorum: _was, ...rest }) => (data.value ? { ...rest, quorum: Number(data.value) } : rest))
            }
          />
        </Field>
        <Field className={styles.wide} label="Invited" {...wrong('inviteeIds')}>
          <PersonPicker isMany ids={members} chosen={now.inviteeIds} onChoose={(ids) => set({ inviteeIds: ids })} />
        </Field>
        {meeting && (
          <Field
            className={styles.wide}
            label="Attended"
            hint="Those who attended read the transcript."
            {...wrong('attendeeIds')}
          >
            <PersonPicker isMany ids={members} chosen={now.attendeeIds} onChoose={(ids) => set({ attendeeIds: ids })} />
          </Field>
        )}
      </div>
      <section className={styles.section} aria-label="Agenda">
        <Subtitle2 as="h3">Agenda</Subtitle2>
        <AgendaEditor
          agenda={now.agenda}
          template={now.ritual === 'steering' ? STEERING_AGENDA : undefined}
          durationMinutes={now.durationMinutes}
          onChange={(agenda) => set({ agenda })}
          errorAt={(place) => errorAt(errors, `agenda/${place}`)}
        />
      </section>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {meeting ? 'Save' : 'Plan meeting'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
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
