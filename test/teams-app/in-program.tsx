import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import type { QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { KeyboardHelp } from '../../teams-app/src/ui/overlay/keyboard-help.tsx';
import { createMemory, ServerProvider } from '../../teams-app/src/ui/data/server.tsx';
import { ToastProvider } from '../../teams-app/src/ui/overlay/toasts.tsx';
import { PeopleProvider } from '../../teams-app/src/ui/people/people.tsx';
import { ProgramProvider } from '../../teams-app/src/ui/program-context.tsx';
import { ReaderProvider } from '../../teams-app/src/ui/reader.tsx';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { FakeApi } from './fake-api.ts';
import { PRIYA, program as sample } from './samples.ts';

/** What time it is below `InProgram`. */
export const clock = () => new Date('2026-11-22T10:00:00Z');

/** What `InProgram` takes. */
export interface InProgramProps {
  readonly api: FakeApi;
  readonly meId?: string;
  readonly program?: Program;
  readonly onOpen?: (number: string) => void;
  /** What the pages have read so far; a new one when left out. */
  readonly memory?: QueryClient;
  readonly children: ReactNode;
}

const nowhere = () => {};

/** A page as it stands in the tab: with theme, server, people, toasts, keys and the program around it. */
export function InProgram(props: InProgramProps) {
  const { api, meId = PRIYA, program = sample, onOpen = nowhere, children } = props;
  const [memory] = useState(() => props.memory ?? createMemory());
  const [me] = useState({ personId: meId, tenantRoles: [] });
  return (
    <FluentProvider theme={teamsLightTheme}>
      <ServerProvider via={api.transport} memory={memory}>
        <ReaderProvider locale="en-GB" clock={clock}>
          <PeopleProvider>
            <ToastProvider>
              <ProgramProvider program={program} me={me} onOpen={onOpen}>
                {children}
              </ProgramProvider>
              <KeyboardHelp shortcuts={[]} />
            </ToastProvider>
          </PeopleProvider>
        </ReaderProvider>
      </ServerProvider>
    </FluentProvider>
  );
}
