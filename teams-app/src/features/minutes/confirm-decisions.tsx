import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { isUnconfirmed } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { counted } from '#shared/text/counted.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { useRecords } from '../../ui/data/use-record.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';

/** What `ConfirmDecisions` takes. */
export interface ConfirmDecisionsProps {
  readonly meeting: Meeting;
  /** Numbers of the decisions that the minutes brought. */
  readonly decisions: readonly string[];
}

/** Whoever is said to have decided, in a transcript that somebody brought, confirms all of it at once, or opens one to say no. */
export function ConfirmDecisions({ meeting, decisions }: ConfirmDecisionsProps) {
  const { program, caller, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const mine = useRecords(program.id, decisions).flatMap((record) =>
    record.kind === 'decision' && record.deciderId === caller.personId && isUnconfirmed(record) ? [record] : [],
  );
  if (mine.length === 0 || !may('meeting.confirm-decisions')) return null;
  const these = counted(mine.length, 'decision', 'decisions');
  const confirm = () => {
    setBusy(true);
    acts
      .command(meeting, 'confirm-decisions', {})
      .then(
        () => say.done(`You have confirmed ${these}`),
        (error: unknown) => say.failed('Nothing was confirmed', error),
      )
      .finally(() => setBusy(false));
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The transcript was brought by a person, and says that you decided{' '}
        {mine.map(({ number }, index) => (
          <span key={number}>
            {index > 0 && ', '}
            <NumberLink number={number} />
          </span>
        ))}
        . Open one to say that it is not yours.
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={confirm}>
          {mine.length === 1 ? 'Confirm' : 'Confirm all'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
