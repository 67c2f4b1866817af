import type { FieldsOf } from '../../domain/kinds.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { settle } from '../../domain/settle.ts';
import { readable } from '../../ledger/commitment.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { commandOf, type Act } from '../act.ts';
import { contextOf } from './context-of.ts';
import type { Answer } from './run-in-program.ts';

/**
 * Begins a program. Its id follows from the command id, so that the same command cannot begin two; whoever creates it and
 * is not named among the members becomes its TPM.
 */
export const createProgram =
  ({ ledger, mayCreate }: { readonly ledger: Ledger; readonly mayCreate: 'directors' | 'everyone' }) =>
  async (act: Act, fields: FieldsOf<'program'>): Promise<Answer & { readonly record: Program }> => {
    const { caller } = act;
    if (mayCreate === 'directors' && !caller.tenantRoles.includes('Steerline.Director'))
      throw new Refusal('access/denied');
    const id = programIdOf(act.commandId);
    const { entry } = await ledger.run(
      { tenantId: caller.tenantId, programId: id },
      commandOf('program.create', act),
      (copy, at) => {
        if (copy.list('program').length > 0) throw new Refusal('record/wrong-state');
        const isNamed = fields.members.some(({ personId }) => personId === caller.personId);
        const members = isNamed
          ? fields.members
          : [...fields.members, { personId: caller.personId, roles: ['tpm' as const] }];
        // The program is its own context: there is no other yet.
        const draft = { ...fields, members } as unknown as Program;
        const program: Program = { ...contextOf(copy, draft, caller, at).begin('program', { ...fields, members }), id };
        return settle({ subject: program }, contextOf(copy, program, caller, at));
      },
      true,
    );
    const after = entry.changes[0]?.after;
    if (after?.kind !== 'program') throw new Error(`Entry ${entry.seq} does not hold its program.`);
    return { record: readable(after), seq: entry.seq };
  };

/** `p` and the first 15 characters of the command id that a key may hold. */
const programIdOf = (commandId: string): string =>
  `p${commandId
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 15)}`;
