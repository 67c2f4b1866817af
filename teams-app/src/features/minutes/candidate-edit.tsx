import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { corrected, type Correction } from '#shared/domain/kinds/minutes/corrected.ts';
import { isContributor } from '#shared/domain/kinds/program/program.ts';
import { heardAs } from '#shared/domain/kinds/decision/heard-as.ts';
import { CANDIDATE_KINDS, type Candidate, type CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import { same } from '#shared/domain/same.ts';
import { CANDIDATE_TEXT } from '#shared/text/minutes-text.ts';
import { PersonName } from '../../ui/people/person.tsx';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { CandidateScores } from './candidate-scores.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 152px), 1fr))',
    gap: '8px',
    alignItems: 'start',
    // Fluent's combobox asks for 250 pixels.
    '& .fui-Combobox': { minWidth: 0, width: '100%' },
    '& .fui-Combobox__input': { minWidth: 0, width: '100%' },
  },
  narrow: { minWidth: 0, width: '100%' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
  note: { color: tokens.colorNeutralForeground2 },
});

const NOTHING: Correction = {};

/** A correction without what it leaves as it is. */
const differing = (candidate: Candidate, correction: Correction): Correction =>
  Object.fromEntries(
    Object.entries(correction).filter(
      ([name, value]) => !same(value ?? undefined, candidate[name as keyof Correction]),
    ),
  );

/** What `CandidateEdit` takes. */
export interface CandidateEditProps {
  readonly candidate: Candidate;
  /** The transcript that it comes from: it tells whether its words decide by themselves. */
  readonly transcript: Meeting['transcript'];
  /** The name under which the correction is kept. */
  readonly keptAs: string;
  readonly onSave: (act: 'accept' | 'revise', correction: Correction & Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

/** Corrects what the draft made of the words, and scores it if one likes. Ctrl+Enter accepts, Escape leaves it. */
export function CandidateEdit({ candidate, transcript, keptAs, onSave, onCancel }: CandidateEditProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const { value, isFound, write } = useWriting<Correction>(keptAs, { begun: NOTHING, on: { title: candidate.title } });
  const { title, kind, ownerId, dueOn, probability, impact, severity } = corrected(candidate, value);
  const isWhole = title.trim() !== '';
  const canAccept = isWhole && kind !== 'question';
  const correction = differing(candidate, { ...value, title: title.trim() });
  const change = (to: Correction) => write((now) => differing(candidate, { ...now, ...to }));
  const asked =
    kind === 'decision' &&
    isContributor(program, ownerId ?? '') &&
    heardAs(corrected(candidate, correction), transcript, program, caller.personId) !== 'decided'
      ? ownerId
      : undefined;
  const save = (act: 'accept' | 'revise') => {
    if (act === 'accept' ? !canAccept : !isWhole) return;
    if (act === 'revise' && Object.keys(correction).length === 0) onCancel();
    else onSave(act, { ...correction });
  };
  return (
    <form
      className={styles.form}
      aria-label="Edit the candidate"
      onSubmit={(event) => {
        event.preventDefault();
        save('accept');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save('accept');
      }}
    >
      {isFound && (
        <Text size={200} className={styles.note}>
          Not saved yet. The candidate now reads: “{candidate.title}”
        </Text>
      )}
      <Field
        label="Title"
        size="small"
        {...(!isWhole && { validationMessage: 'Say what it is.', validationState: 'error' as const })}
      >
        <Textarea
          autoFocus
          value={title}
          maxLength={200}
          rows={2}
          resize="vertical"
          onChange={(_, data) => change({ title: data.value })}
        />
      </Field>
      {candidate.kind === 'question' && kind === 'question' && (
        <Text size={200} className={styles.note}>
          A question is no record. Say what it becomes, or reject it.
        </Text>
      )}
      <div className={styles.row}>
        <Field label="Kind" size="small">
          <Select size="small" value={kind} onChange={(_, data) => change({ kind: data.value as CandidateKind })}>
            {CANDIDATE_KINDS.map((each) => (
              <option key={each} value={each}>
                {CANDIDATE_TEXT[each].one}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={kind === 'decision' ? 'Decided by' : 'Owner'} size="small">
          <PersonPicker
            ids={program.members.map(({ personId }) => personId)}
            chosen={ownerId ? [ownerId] : []}
            onChoose={([id]) => change({ ownerId: id ?? null })}
          />
        </Field>
        <Field label="Due day" size="small">
          <Input
            size="small"
            className={styles.narrow}
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={dueOn ?? ''}
            onChange={(_, data) => change({ dueOn: data.value || null })}
          />
        </Field>
      </div>
      {asked && (
        <Text size={200} className={styles.note} role="status">
          Only words of a transcript from Teams decide by themselves: <PersonName id={asked} /> is asked to confirm or
          decide it.
        </Text>
      )}
      <CandidateScores
        kind={kind}
        scores={{ probability, impact, severity }}
        onChange={(scores) =>
          change({
            probability: scores.probability ?? null,
            impact: scores.impact ?? null,
            severity: scores.severity ?? null,
          })
        }
      />
      <div className={styles.acts}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={!canAccept}>
          Accept with changes
        </Button>
        <Button size="small" disabledFocusable={!isWhole} onClick={() => save('revise')}>
          Save for later
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
