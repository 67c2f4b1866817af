import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { readNumber } from '#shared/domain/kinds.ts';
import { RowsSkeleton } from '../list/list-states.tsx';
import { DetailDrawer } from '../overlay/detail-drawer.tsx';
import { useRecord } from '../data/use-record.ts';
import type { ListedKind } from '../data/use-list.ts';
import { RecordName } from '../marks/record-name.tsx';
import { OpenWith, useProgram } from '../program-context.tsx';

const RecordBeside = lazy(() => import('./record-beside.tsx'));

/** These are read side by side. */
const WIDE = new Set(['change', 'approval']);
/** These are pages, not details. */
const PAGES = new Set(['program', 'meeting', 'minutes', 'summary', 'planning']);

/** Below it, numbers open their record in a drawer over the page, so that nobody loses their place on it. */
export function OpensBeside({ children }: { readonly children: ReactNode }) {
  const { open } = useProgram();
  const [number, setNumber] = useState<string>();
  const openBeside = useCallback(
    (wanted: string) => {
      if (PAGES.has(readNumber(wanted)?.kind ?? 'program')) open(wanted);
      else setNumber(wanted);
    },
    [open],
  );
  return (
    <OpenWith onOpen={openBeside}>
      {children}
      <DetailDrawer
        isWide={number !== undefined && WIDE.has(readNumber(number)?.kind ?? '')}
        isOpen={number !== undefined}
        title={number && <TitleOf number={number} />}
        onClose={() => setNumber(undefined)}
      >
        <Suspense fallback={<RowsSkeleton label={`Reading ${number}`} />}>
          {number && <RecordBeside number={number} />}
        </Suspense>
      </DetailDrawer>
    </OpenWith>
  );
}

function TitleOf({ number }: { readonly number: string }) {
  const { program } = useProgram();
  const kind = (readNumber(number)?.kind ?? 'risk') as ListedKind;
  const { data } = useRecord(program.id, kind, number);
  return <RecordName number={number} title={data?.title ?? ''} confidential={data?.confidential ?? false} />;
}
