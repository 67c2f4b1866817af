import { COMMON_AUTHORITY, keepers, type ActNeed, type KindAuthority } from '../../kind-authority.ts';
import { somebody } from '../../people/need.ts';
import type { ChangeRequest } from './change-request.ts';

/** Who asks for a change, or leads the program, writes it, sends it on its way and takes it back. */
const asking: ActNeed<ChangeRequest> = (change, program) =>
  somebody('A change request is in the hands of who asks for it.', keepers(change, program));

export const changeAuthority = {
  acts: { edit: asking, submit: asking, withdraw: asking },
  fields: COMMON_AUTHORITY,
} satisfies KindAuthority<'change'>;
