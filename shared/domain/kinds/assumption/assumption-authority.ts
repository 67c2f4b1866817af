import { COMMON_AUTHORITY, othersWork, type KindAuthority } from '../../kind-authority.ts';
import { leads, named, somebody } from '../../people/need.ts';

export const assumptionAuthority = {
  acts: {
    validate: (assumption, program) =>
      assumption.validatorId
        ? somebody('Somebody was named to check it.', [
            named('its validator', assumption.validatorId, program),
            ...leads(program),
          ])
        : othersWork(assumption, program),
  },
  fields: {
    ...COMMON_AUTHORITY,
    validatorId: (before, after, program) =>
      before.validatorId && before.validatorId !== after.validatorId
        ? somebody('Somebody was named to check it.', [
            named('its validator', before.validatorId, program),
            ...leads(program),
          ])
        : undefined,
  },
} satisfies KindAuthority<'assumption'>;
