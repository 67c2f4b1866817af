import { makeStyles, Tag, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Calendar } from '#shared/domain/time/calendar.ts';
import type { Member } from '#shared/domain/kinds/program/program.ts';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import type { Rag } from '#shared/domain/kinds/status-report/status-report.ts';
import type { AcceptanceCriterion } from '#shared/domain/kinds/milestone/milestone.ts';
import type { DecisionOption } from '#shared/domain/kinds/decision/decision.ts';
import type { Severity } from '#shared/domain/kinds/issue/issue.ts';
import type { FieldType } from './field-spec.ts';
import { BaselineLines } from '../change/baseline-lines.tsx';
import { ScoreBadge, SeverityBadge } from '../marks/band-badge.tsx';
import { RagPill } from '../marks/rag-pill.tsx';
import { Ago, DayText } from '../marks/when.tsx';
import { Person } from '../people/person.tsx';
import { NumberLink } from '../marks/number-link.tsx';
import { CalendarValue } from './calendar-value.tsx';
import { MembersValue } from './members-value.tsx';
import { Pairs } from './pairs.tsx';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  meta: { color: tokens.colorNeutralForeground3 },
  option: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
  },
});

/** A value as people read it, by the type of its field. */
export function FieldValue({ field, value }: { readonly field: FieldType; readonly value: unknown }) {
  const styles = useStyles();
  switch (field.type) {
    case 'day':
      return <DayText day={value as string} />;
    case 'instant':
      return <Ago at={value as string} />;
    case 'person':
      return <Person id={value as string} />;
    case 'people':
      return (
        <span className={styles.list}>
          {(value as readonly string[]).map((id) => (
            <Person key={id} id={id} />
          ))}
        </span>
      );
    case 'tags':
      return (
        <span className={styles.list}>
          {(value as readonly string[]).map((tag) => (
            <Tag key={tag} size="small">
              {tag}
            </Tag>
          ))}
        </span>
      );
    case 'texts':
      return (
        <ul className={styles.lines}>
          {(value as readonly string[]).map((line) => (
            <li key={line} className={styles.line}>
              {line}
            </li>
          ))}
        </ul>
      );
    case 'choice':
      return <Text>{field.choices.find((choice) => choice.value === value)?.label ?? String(value)}</Text>;
    case 'level':
      return <Text>{levelText(value as number, field.words)}</Text>;
    case 'levels':
      return (
        <Pairs
          pairs={Object.entries(field.parts).flatMap(([part, label]) => {
            const level = (value as Readonly<Record<string, number>>)[part];
            return level ? [{ key: part, term: label, value: levelText(level, field.words) }] : [];
          })}
        />
      );
    case 'rag':
      return <RagPill rag={value as Rag} />;
    case 'rags':
      return (
        <Pairs
          pairs={Object.entries(field.parts).flatMap(([part, label]) => {
            const rag = (value as Readonly<Record<string, Rag>>)[part];
            return rag ? [{ key: part, term: label, value: <RagPill rag={rag} /> }] : [];
          })}
        />
      );
    case 'severity':
      return <SeverityBadge severity={value as Severity} />;
    case 'score':
      return <ScoreBadge score={value as number} />;
    case 'switch':
      return <Text>{value ? 'Yes' : 'No'}</Text>;
    case 'number':
      return (
        <Text>
          {String(value)} {field.unit ?? ''}
        </Text>
      );
    case 'record':
      return <NumberLink number={value as string} />;
    case 'records':
      return (
        <span className={styles.list}>
          {(field.isOne ? [value as string] : (value as readonly string[])).map((number) => (
            <NumberLink key={number} number={number} />
          ))}
        </span>
      );
    case 'choices':
      return (
        <Text>
          {(value as readonly unknown[])
            .map((each) => field.choices.find((choice) => choice.value === each)?.label ?? String(each))
            .join(', ')}
        </Text>
      );
    case 'parts':
      return (
        <Pairs
          pairs={Object.entries(field.parts).flatMap(([part, label]) => {
            const text = (value as Readonly<Record<string, string>>)[part];
            return text ? [{ key: part, term: label, value: text }] : [];
          })}
        />
      );
    case 'baseline':
      return <BaselineLines lines={value as readonly BaselineChange[]} />;
    case 'members':
      return <MembersValue members={value as readonly Member[]} />;
    case 'calendar':
      return <CalendarValue calendar={value as Calendar} />;
    case 'criteria':
      return <Criteria criteria={value as readonly AcceptanceCriterion[]} />;
    case 'options':
      return <Options options={value as readonly DecisionOption[]} />;
    case 'residual': {
      const { probability, impact } = value as { probability: number; impact: number };
      return (
        <Text>
          Probability {probability}, impact {impact}
        </Text>
      );
    }
    case 'text':
    case 'long':
    case 'team':
      return <Text className={styles.text}>{String(value)}</Text>;
  }
}

const levelText = (level: number, words: Readonly<Record<number, string>>): string => `${level} ${words[level] ?? ''}`;

function Criteria({ criteria }: { readonly criteria: readonly AcceptanceCriterion[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {criteria.map(({ text, isMet, isAdvisory, evidence }) => (
        <li key={text} className={styles.line}>
          {isMet ? (
            <CheckmarkCircleRegular className={styles.icon} aria-label="Met" role="img" />
          ) : (
            <CircleRegular className={styles.icon} aria-label="Not met" role="img" />
          )}
          <span>
            {text} {isAdvisory && <span className={styles.meta}>(good to have)</span>}
            {evidence && <div className={styles.meta}>{evidence}</div>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Options({ options }: { readonly options: readonly DecisionOption[] }) {
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      {options.map(({ title, pros, cons, cost }) => (
        <div key={title} className={styles.option}>
          <Text weight="semibold">{title}</Text>
          {pros && <Text className={styles.text}>For: {pros}</Text>}
          {cons && <Text className={styles.text}>Against: {cons}</Text>}
          {cost && (
            <Text className={styles.meta}>
              {cost.amount.toLocaleString()} {cost.currency}
            </Text>
          )}
        </div>
      ))}
    </div>
  );
}
