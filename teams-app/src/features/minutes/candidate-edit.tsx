import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { corrected, type Correction } from '#shared/domain/kinds/minutes/corrected.ts';
import { isContributor } from '#shared/domain/kinds/program/program.ts';
import { isHeardDecided } from '#shared/domain/kinds/decision/is-heard-decided.ts';
import { CANDIDATE_KINDS, type Candidate, type CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import { same } from '#shared/domain/same.ts';
import { CANDIDATE_TEXT } from '#shared/text/minutes-text.ts';
import { PersonName } from '../../ui/people/person.tsx';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { CandidateScores, type Scores } from './candidate-scores.tsx';

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

/** What `CandidateEdit` takes. */
export interface CandidateEditProps {
  readonly candidate: Candidate;
  /** What was corrected before and not taken. */
  readonly untaken: Correction | undefined;
  readonly onSave: (act: 'accept' | 'revise', correction: Correction & Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

/** Corrects what the draft made of the words, and scores it if one likes. Ctrl+Enter accepts, Escape leaves it. */
export function CandidateEdit({ candidate, untaken, onSave, onCancel }: CandidateEditProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const [begun] = useState(() => (untaken ? corrected(candidate, untaken) : candidate));
  const [title, setTitle] = useState(begun.title);
  const [kind, setKind] = useState<CandidateKind>(begun.kind);
  const [ownerId, setOwner] = useState(begun.ownerId);
  const [dueOn, setDue] = useState(begun.dueOn);
  const [scores, setScores] = useState<Scores>(begun);
  const { probability, impact, severity } = scores;
  const isWhole = title.trim() !== '';
  const canAccept = isWhole && kind !== 'question';
  const correction: Correction = {
    ...(title.trim() !== candidate.title && { title: title.trim() }),
    ...(kind !== candidate.kind && { kind }),
    ...(ownerId !== candidate.ownerId && { ownerId: ownerId ?? null }),
    ...(dueOn !== candidate.dueOn && { dueOn: dueOn ?? null }),
    ...(probability !== candidate.probability && { probability: probability ?? null }),
    ...(!same(impact, candidate.impact) && { impact: impact ?? null }),
    ...(severity !== candidate.severity && { severity: severity ?? null }),
  };
  const asked =
    kind === 'decision' &&
    isContributor(program, ownerId ?? '') &&
    !isHeardDecided(corrected(candidate, correction), program, caller.personId)
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
      {untaken && (
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
          onChange={(_, data) => setTitle(data.value)}
        />
      </Field>
      {candidate.kind === 'question' && kind === 'question' && (
        <Text size={200} className={styles.note}>
          A question is no record. Say what it becomes, or reject it.
        </Text>
      )}
      <div className={styles.row}>
        <Field label="Kind" size="small">
          <Select size="small" value={kind} onChange={(_, data) => setKind(data.value as CandidateKind)}>
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
            onChoose={([id]) => setOwner(id)}
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
            onChange={(_, data) => setDue(data.value || undefined)}
          />
        </Field>
      </div>
      {asked && (
        <Text size={200} className={styles.note} role="status">
          Nobody said this in these words, so it is proposed: <PersonName id={asked} /> is asked to decide it.
        </Text>
      )}
      <CandidateScores kind={kind} scores={scores} onChange={setScores} />
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
