import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { TERMS_OF } from '#shared/domain/kinds/change/change-request.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { same } from '#shared/domain/same.ts';
import { useActs, type Values } from '../data/use-acts.ts';
import { useSay } from '../overlay/toasts.tsx';
import { useProgram } from '../program-context.tsx';

/** What `AskForChange` takes. */
export interface AskForChangeProps {
  /** A milestone or scope item, as it was when it was edited. */
  readonly record: AnyRecord;
  readonly values: Values;
  /** Why the edit was not saved. */
  readonly failure: unknown;
}

/** What is promised changes by a change request: drafts one of what was written, for whoever tried to edit it. */
export function AskForChange({ record, values, failure }: AskForChangeProps) {
  const { program, may, open } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const isPromise = failure instanceof Refusal && failure.code === 'baseline/needs-change-request';
  if (!isPromise || !may('change.create') || (record.kind !== 'milestone' && record.kind !== 'scope')) return null;
  const was = record as unknown as Values;
  const to = Object.fromEntries(
    TERMS_OF[record.kind].flatMap((name) => (same(values[name], was[name]) ? [] : [[name, values[name]]])),
  );
  const draft = () => {
    setBusy(true);
    const { number, title, confidential, watcherIds } = record;
    acts
      .create('change', {
        title: `${number} ${title}`.slice(0, 200).toWellFormed(),
        changeKind: 'scope',
        baselineChanges: [{ part: 'terms', record: number, to }],
        ...(confidential && { confidential, watcherIds }),
      })
      .then(
        (change) => {
          say.done(`${change.number} is drafted: say why, and submit it`);
          open(change.number);
        },
        (error: unknown) => say.failed('No change request was drafted', error),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Button disabledFocusable={isBusy} onClick={draft}>
      Draft a change request of it
    </Button>
  );
}
