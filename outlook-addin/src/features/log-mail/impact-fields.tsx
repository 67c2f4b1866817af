import { makeStyles } from '@fluentui/react-components';
import type { Impact, Level } from '#shared/domain/kinds/risk/risk.ts';
import { IMPACT_DIMENSION_TEXT, IMPACT_TEXT } from '#shared/text/choice-text.ts';
import { ChoiceSelect } from './choice-select.tsx';
import type { FieldName } from './draft.ts';
import { SuggestedField } from './suggested-field.tsx';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: '12px' } });

/** What `ImpactFields` takes. */
export interface ImpactFieldsProps {
  readonly impact: Impact;
  readonly onImpact: (dimension: keyof Impact, level: Level | undefined) => void;
  readonly wordsFor: (field: FieldName) => string | undefined;
  readonly onFocus: (field: FieldName) => void;
  readonly error: string | undefined;
}

type Dimension = keyof Impact;

/** What would be hurt, and how badly: a level for each dimension that is given, and a way to give another. */
export function ImpactFields({ impact, onImpact, wordsFor, onFocus, error }: ImpactFieldsProps) {
  const styles = useStyles();
  const all = Object.keys(IMPACT_DIMENSION_TEXT) as Dimension[];
  const given = all.filter((dimension) => impact[dimension] !== undefined);
  const left = all.filter((dimension) => impact[dimension] === undefined);
  return (
    <div className={styles.root}>
      {given.map((dimension) => (
        <SuggestedField
          key={dimension}
          label={`Impact on ${IMPACT_DIMENSION_TEXT[dimension].toLowerCase()}`}
          words={wordsFor(`impact.${dimension}`)}
          onFocus={() => onFocus(`impact.${dimension}`)}
        >
          <ChoiceSelect
            words={IMPACT_TEXT}
            value={impact[dimension]}
            none="None"
            onValue={(level) => onImpact(dimension, level)}
          />
        </SuggestedField>
      ))}
      {left.length > 0 && (
        <SuggestedField
          label={given.length > 0 ? 'Impact on something else' : 'Impact on'}
          error={error}
          onFocus={() => onFocus('impact.schedule')}
        >
          <ChoiceSelect<Dimension>
            words={
              Object.fromEntries(left.map((dimension) => [dimension, IMPACT_DIMENSION_TEXT[dimension]])) as Record<
                Dimension,
                string
              >
            }
            value={undefined}
            none="Choose"
            onValue={(dimension) => dimension && onImpact(dimension, 3)}
          />
        </SuggestedField>
      )}
    </div>
  );
}
