import type { RuleBody } from '../../domain/kinds.ts';
import { rulesOf } from '../../domain/rules-of.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { runInProgram } from './run-in-program.ts';

/** How long transcripts are kept from now on. */
export interface Retention {
  readonly seq: number;
  readonly transcriptRetentionDays: number;
}

/** Says how long a program keeps its transcripts. An administrator does this without reading the program. */
export const setRetention =
  ({ ledger }: { readonly ledger: Ledger }) =>
  async (act: Act, programId: string, body: RuleBody<'program', 'set-retention'>): Promise<Retention> => {
    const { seq } = await runInProgram(ledger, act, 'program.set-retention', programId, (context) =>
      rulesOf('program').commands['set-retention'](context.program, body, context),
    );
    return { seq, transcriptRetentionDays: body.transcriptRetentionDays };
  };
