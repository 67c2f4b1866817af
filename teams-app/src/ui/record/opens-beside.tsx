import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { readNumber } from '#shared/domain/kind-places.ts';
import { RowsSkeleton } from '../list/list-states.tsx';
import { DetailDrawer } from '../overlay/detail-drawer.tsx';
import { useRecord } from '../data/use-record.ts';
import type { ListedKind } from '../data/use-list.ts';
import { RecordName } from '../marks/record-name.tsx';
import { specOf } from '../kind/specs.ts';
import { OpenWith, useProgram } from '../program-context.tsx';

const RecordBeside = lazy(() => import('./record-beside.tsx'));

/** Below it, numbers open their record in a drawer over the page, so that nobody loses their place on it. */
export function OpensBeside({ children }: { readonly children: ReactNode }) {
  const { open } = useProgram();
  const [number, setNumber] = useState<string>();
  const openBeside = useCallback(
    (wanted: string) => {
      // What has no description has pages of its own.
      if (!specOf(readNumber(wanted)?.kind ?? 'program')) open(wanted);
      else setNumber(wanted);
    },
    [open],
  );
  return (
    <OpenWith onOpen={openBeside}>
      {children}
      <DetailDrawer
        isWide={Boolean(number && specOf(readNumber(number)?.kind ?? 'program')?.view)}
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
