import { Field } from '@fluentui/react-components';
import type { Severity } from '#shared/domain/kinds/issue/issue.ts';
import type { Candidate, CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import type { Impact, Level } from '#shared/domain/kinds/risk/risk.ts';
import { IMPACT_DIMENSION_TEXT, IMPACT_TEXT, PROBABILITY_TEXT, SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { FieldGroup } from '../../ui/form/field-group.tsx';
import { LevelsInput } from '../../ui/form/part-inputs.tsx';
import { ChoiceInput, levelChoices } from '../../ui/form/simple-inputs.tsx';
import { choicesOf } from '../../ui/form/choices.ts';

/** What is thought of a candidate that becomes a risk or an issue. */
interface Scores {
  readonly probability?: Candidate['probability'];
  readonly impact?: Candidate['impact'];
  readonly severity?: Candidate['severity'];
}

/** What `CandidateScores` takes. */
export interface CandidateScoresProps {
  readonly kind: CandidateKind;
  readonly scores: Scores;
  readonly onChange: (scores: Scores) => void;
}

const IMPACT = { type: 'levels', parts: IMPACT_DIMENSION_TEXT, words: IMPACT_TEXT } as const;

/** Probability and impact of a risk, severity of an issue; nothing of the other kinds. All of it can be left out. */
export function CandidateScores({ kind, scores, onChange }: CandidateScoresProps) {
  if (kind === 'issue')
    return (
      <Field label={fieldText('severity')} size="small" hint="Medium, unless you choose.">
        <ChoiceInput
          size="small"
          choices={choicesOf(SEVERITY_TEXT)}
          value={scores.severity}
          onChange={(severity) => onChange({ ...scores, severity: severity as Severity | undefined })}
        />
      </Field>
    );
  if (kind !== 'risk') return null;
  return (
    <>
      <Field label={fieldText('probability')} size="small">
        <ChoiceInput
          size="small"
          choices={levelChoices(PROBABILITY_TEXT)}
          value={scores.probability}
          onChange={(probability) => onChange({ ...scores, probability: probability as Level | undefined })}
        />
      </Field>
      <FieldGroup label={fieldText('impact')} isRequired={false}>
        <LevelsInput
          field={IMPACT}
          size="small"
          label={fieldText('impact')}
          value={scores.impact}
          onChange={(impact) => onChange({ ...scores, impact: impact as Impact | undefined })}
        />
      </FieldGroup>
    </>
  );
}
