import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { approvalPartOf } from '../../ui/approval/approval-part.ts';
import { approvalSpec } from '../../ui/kind/approval-spec.tsx';
import { DataTable } from '../../ui/list/data-table.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    flexGrow: 1,
    paddingTop: '8px',
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-width: 639px)': { overflowY: 'visible' },
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What `ApprovalLists` takes. */
export interface ApprovalListsProps {
  readonly approvals: readonly Approval[];
  /** Number of the one in the drawer. */
  readonly open: string | undefined;
  readonly onOpen: (number: string) => void;
}

/** Approvals by whom they wait for: the reader first, then others, then those that are closed. */
export function ApprovalLists({ approvals, open, onOpen }: ApprovalListsProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const { now } = useReader();
  const isMine = (approval: Approval) =>
    approvalPartOf(approval, program, caller.personId, now.toISOString()) === 'asked';
  const isOpen = ({ status }: Approval) => status === 'open';
  const lists = [
    { label: 'Waiting for you', rows: approvals.filter(isMine) },
    { label: 'Waiting for others', rows: approvals.filter((each) => isOpen(each) && !isMine(each)) },
    { label: 'Closed', rows: approvals.filter((each) => !isOpen(each)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className={styles.root}>
      {lists.map(({ label, rows }) => (
        <section key={label} className={styles.section} aria-label={label}>
          <Subtitle2 as="h2">
            {label} <span className={styles.count}>{rows.length}</span>
          </Subtitle2>
          <DataTable
            label={label}
            columns={approvalSpec.columns}
            rows={rows}
            keyOf={({ number }) => number}
            openKey={open}
            onOpen={({ number }) => onOpen(number)}
            {...(approvalSpec.sort && { initialSort: approvalSpec.sort })}
            isWhole
          />
        </section>
      ))}
    </div>
  );
}
