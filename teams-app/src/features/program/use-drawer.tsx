import { Button, Tooltip } from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons/svg/share';
import type { ReactNode } from 'react';
import { useProgram } from '../../ui/program-context.tsx';
import { recordPath, subPageOf } from '../../frame/paths.ts';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { useHost } from '../../platform/host-context.ts';

/** What opens and closes the drawer of a list by the address, and offers a link to what is in it. */
export function useDrawer({ place, rest, go }: ProgramPageProps): {
  readonly open: string | undefined;
  readonly onOpen: (number: string | undefined) => void;
  readonly drawerTools: (number: string) => ReactNode;
} {
  const host = useHost();
  const { program } = useProgram();
  return {
    open: rest,
    onOpen: (number) => go(place, number),
    drawerTools: (number) => (
      <Tooltip content="Share a link" relationship="label">
        <Button
          appearance="subtle"
          icon={<ShareRegular />}
          onClick={() => host.share(subPageOf(recordPath(program.id, number)), number)}
        />
      </Tooltip>
    ),
  };
}
