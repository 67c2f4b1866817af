import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { SessionPage } from './session-page.tsx';
import { SessionsList } from './sessions-list.tsx';

/** The program's planning sessions; with a number in the address, that session. */
export default function PlanningPage({ place, rest, go }: ProgramPageProps) {
  return rest ? (
    <SessionPage key={rest} number={rest} onBack={() => go(place)} />
  ) : (
    <SessionsList onOpen={(number) => go(place, number)} />
  );
}
