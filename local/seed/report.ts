import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import type { Rag } from '#shared/domain/kinds/status-report/status-report.ts';
import type { PersonaName } from '../personas.ts';
import { ID } from './people.ts';
import type { Life, Scene } from './story.ts';
import type { StoryDay } from './when.ts';

type Said = Pick<BodyOf<'status-report.create'>, 'reason' | 'pathToGreen'> & { readonly greenBy?: StoryDay };

const LETTERS: Readonly<Record<string, Rag>> = { g: 'green', a: 'amber', r: 'red' };

/** Who reports, under which name. */
export interface Reporter {
  readonly by: PersonaName;
  readonly name: string;
}

/**
 * A status report, written and published on a day.
 *
 * @param colours Overall, then schedule, scope, cost, risk and dependencies, by their first letters: `a agggg`.
 */
export function reportOn(
  { by, name }: Reporter,
  on: StoryDay,
  colours: string,
  said: (scene: Scene) => Said,
): Life<'status-report'> {
  const [overall, schedule, scope, cost, risk, dependencies] = [...colours.replace(' ', '')].map(
    (letter) => LETTERS[letter] ?? 'green',
  ) as [Rag, Rag, Rag, Rag, Rag, Rag];
  return {
    at: `${on} 15:05`,
    by,
    fields: (s) => {
      const { greenBy, ...words } = said(s);
      return {
        title: `${name}, week ${Number(on.split(' ')[0]) + 17}`,
        ownerId: ID[by],
        overall,
        dimensions: { schedule, scope, cost, risk, dependencies },
        ...words,
        ...(greenBy && { greenByOn: s.day(greenBy) }),
      };
    },
    then: [[`${on} 15:25`, by, 'publish', {}]],
  };
}
