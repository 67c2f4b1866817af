import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { functionsOf } from '#shared/domain/people/authority.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { kindApproved } from '#shared/domain/kinds/approval/approvable.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { awaitedBy } from '#shared/domain/kinds/approval/approval-rules.ts';
import { approvalPartText } from '#shared/text/approval-text.ts';
import { functionText } from '#shared/text/kind-text.ts';
import { useProgram } from '../program-context.tsx';
import { useApprovalPart } from './use-approval-part.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  why: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** Why the reader is asked; or, in a sentence, why there is nothing for them to answer. */
export function YourPart({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const part = useApprovalPart(approval);
  if (part !== 'asked')
    return (
      <MessageBar intent={part === 'approved' ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>
          {approvalPartText(part, kindApproved(approval))} {approval.statusReason}
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <div className={styles.root}>
      <Text weight="semibold">Why you are asked</Text>
      <ul className={styles.why}>
        {reasonsFor(approval, program, caller.personId).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {approval.interestedIds.includes(caller.personId) && (
          <li>You ask for it yourself, so your approval counts only beside somebody else’s.</li>
        )}
      </ul>
    </div>
  );
}

/** Sentences: the functions the reader holds that have to approve, or that more approvals are needed. */
function reasonsFor(approval: Approval, program: Program, personId: string): readonly string[] {
  const functions = functionsOf(program, personId);
  const required = approval.stages.flatMap((stage) => stage.required);
  const mine = required.filter(({ function: name }) => functions.includes(name));
  if (mine.length === 0)
    return [
      awaitedBy(approval, program).includes(personId)
        ? 'One more approval is needed, and you approve in this program.'
        : 'You approve in this program. The further approvals it needs were given already.',
    ];
  return mine.map(({ function: name, why }) => `You answer for ${functionText(name)}. ${why}`);
}
