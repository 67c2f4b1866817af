import { makeStyles, tokens, Text } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import { CANDIDATE_TEXT } from '#shared/text/minutes-text.ts';

/** The sign of each kind of candidate. */
export const KIND_ICON: Readonly<Record<CandidateKind, typeof GavelRegular>> = {
  decision: GavelRegular,
  action: TaskListLtrRegular,
  risk: WarningRegular,
  issue: ErrorCircleRegular,
  dependency: LinkRegular,
  question: QuestionCircleRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  icon: { fontSize: '16px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** A kind by sign and word. */
export function KindMark({ kind }: { readonly kind: CandidateKind }) {
  const styles = useStyles();
  const Icon = KIND_ICON[kind];
  return (
    <span className={styles.root}>
      <Icon className={styles.icon} aria-hidden="true" />
      <Text size={200} weight="semibold">
        {CANDIDATE_TEXT[kind].one}
      </Text>
    </span>
  );
}
