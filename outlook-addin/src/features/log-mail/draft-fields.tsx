import { ESCALATION_FIELDS } from '#shared/domain/kinds/escalation/escalation.ts';
import { ISSUE_FIELDS } from '#shared/domain/kinds/issue/issue.ts';
import { RISK_FIELDS } from '#shared/domain/kinds/risk/risk.ts';
import { COMMON_FIELDS } from '#shared/domain/record.ts';
import { Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ProgramListItem, ProposalReply } from '#shared/contracts/replies.ts';
import { ESCALATION_KIND_TEXT, PROBABILITY_TEXT, SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { wordsOf, type Draft, type FieldName, type PaneKind } from './draft.ts';
import { ImpactFields } from './impact-fields.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { OwnerSelect } from './owner-select.tsx';
import { ProgramSelect } from './program-select.tsx';
import { SuggestedField } from './suggested-field.tsx';
import type { Members } from './use-members.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: '12px' } });

const DAY_LABEL: Readonly<Record<Exclude<PaneKind, 'issue'>, string>> = {
  risk: 'Could happen from',
  escalation: 'Answer needed by',
  action: 'Due',
};
const ALL_KINDS: readonly PaneKind[] = ['risk', 'escalation', 'issue', 'action'];

/** Characters on a line of the narrowest pane, about. */
const LINE = 34;

/** What `DraftFields` takes. */
export interface DraftFieldsProps {
  readonly draft: Draft;
  readonly proposal: ProposalReply;
  readonly changed: readonly FieldName[];
  readonly programs: readonly ProgramListItem[];
  readonly members: Members | undefined;
  /** What is wrong with a field, by its pointer: `/title`. */
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<Draft>, field: FieldName) => void;
  readonly onProgram: (programId: string) => void;
  readonly onFocus: (field: FieldName | undefined) => void;
}

/** The fields of the kind that is chosen, each with the words that suggested its value. */
export function DraftFields(props: DraftFieldsProps) {
  const { draft, proposal, changed, programs, members, errorAt, onChange, onProgram, onFocus } = props;
  const styles = useStyles();
  const words = wordsOf(proposal);
  const wordsFor = (field: FieldName) => {
    const said = changed.includes(field) ? undefined : words.get(field)?.words;
    // A field that holds the words themselves need not say them twice.
    return said === (draft as unknown as Record<string, unknown>)[field] ? undefined : said;
  };
  const { kind } = draft;
  const isInside = programs.some(({ id, isMember: mine }) => mine && id === draft.programId);
  const field = (name: FieldName, label: string, isRequired = false) => ({
    label,
    isRequired,
    words: wordsFor(name),
    error: errorAt(`/${name}`),
    onFocus: () => onFocus(name),
  });
  const long = (
    name: 'title' | 'cause' | 'event' | 'effect' | 'ask',
    label: string,
    max: number,
    isRequired = false,
  ) => (
    <SuggestedField {...field(name, label, isRequired)}>
      <Textarea
        size="small"
        rows={Math.min(4, Math.max(2, Math.ceil(draft[name].length / LINE)))}
        maxLength={max}
        value={draft[name]}
        onChange={(_, { value }) => onChange({ [name]: value }, name)}
      />
    </SuggestedField>
  );
  // Until the members are read, what most members may do: nothing jumps when they are.
  const isMember = members ? members.people.length > 0 : isInside;
  const mayRecordAll = members ? members.mayRecordAll : isInside;
  return (
    <div className={styles.root}>
      <KindSwitch
        kinds={mayRecordAll ? ALL_KINDS : ALL_KINDS.slice(0, 2)}
        kind={kind}
        onKind={(next) => onChange({ kind: next }, 'kind')}
        onFocus={() => onFocus('kind')}
      />
      <SuggestedField label="Program" onFocus={() => onFocus(undefined)}>
        <ProgramSelect programs={programs} programId={draft.programId} onProgram={onProgram} />
      </SuggestedField>
      {long('title', 'Title', COMMON_FIELDS.title.max, true)}
      {kind === 'risk' && (
        <>
          {long('cause', 'Because', RISK_FIELDS.cause.max)}
          {long('event', 'This may happen', RISK_FIELDS.event.max)}
          {long('effect', 'Which would', RISK_FIELDS.effect.max)}
          <SuggestedField {...field('probability', 'Probability')}>
            <ChoiceSelect
              words={PROBABILITY_TEXT}
              value={draft.probability}
              none="Not known"
              onValue={(probability) => onChange({ probability }, 'probability')}
            />
          </SuggestedField>
          <ImpactFields
            impact={draft.impact}
            wordsFor={wordsFor}
            onFocus={onFocus}
            error={errorAt('/impact')}
            onImpact={(dimension, level) => {
              const { [dimension]: _before, ...others } = draft.impact;
              onChange({ impact: level ? { ...others, [dimension]: level } : others }, `impact.${dimension}`);
            }}
          />
        </>
      )}
      {kind === 'escalation' && (
        <>
          {long('ask', 'What is asked', ESCALATION_FIELDS.ask.max, true)}
          <SuggestedField {...field('escalationKind', 'About')}>
            <ChoiceSelect
              words={ESCALATION_KIND_TEXT}
              value={draft.escalationKind}
              onValue={(escalationKind) => escalationKind && onChange({ escalationKind }, 'escalationKind')}
            />
          </SuggestedField>
        </>
      )}
      {(kind === 'escalation' || kind === 'issue') && (
        <SuggestedField {...field('severity', 'Severity')}>
          <ChoiceSelect
            words={SEVERITY_TEXT}
            value={draft.severity}
            onValue={(severity) => severity && onChange({ severity }, 'severity')}
          />
        </SuggestedField>
      )}
      {kind === 'issue' && long('effect', 'Impact', ISSUE_FIELDS.impact.max)}
      {isMember && (
        <SuggestedField {...field('ownerId', 'Owner')}>
          <OwnerSelect
            people={members?.people ?? []}
            ownerId={draft.ownerId}
            onOwner={(ownerId) => onChange({ ownerId }, 'ownerId')}
          />
        </SuggestedField>
      )}
      {kind !== 'issue' && (
        <SuggestedField {...field('day', DAY_LABEL[kind])}>
          <Input
            type="date"
            size="small"
            value={draft.day}
            onChange={(_, { value }) => onChange({ day: value }, 'day')}
          />
        </SuggestedField>
      )}
    </div>
  );
}
