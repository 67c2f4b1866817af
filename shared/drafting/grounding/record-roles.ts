import type { AnyRecord } from '../../domain/kinds.ts';
import type { NameOf } from '../summary/name-of.ts';

/** What a person can be said to have done to a record, or to be for it. */
export type Role =
  'owner' | 'asked' | 'decided' | 'turned' | 'approved' | 'rejected' | 'accepted' | 'closed' | 'done' | 'agreed';

/** Display names by role. A role that the record does not know, or whose person has no known name, is left out. */
export type Roles = { readonly [R in Role]?: readonly string[] };

type Ids = { readonly [R in Role]?: readonly (string | undefined)[] };

function idsOf(record: AnyRecord): Ids {
  switch (record.kind) {
    case 'decision': {
      const { deciderId, ruling, turn } = record;
      const by = [ruling?.byId];
      return { asked: [deciderId], decided: by, approved: by, rejected: by, turned: [turn?.byId] };
    }
    case 'escalation': {
      const { deciderId, ruling, resolution } = record;
      return { asked: [deciderId], decided: [ruling?.byId], closed: [resolution?.byId] };
    }
    case 'approval': {
      const said = (wanted: 'approve' | 'reject') =>
        record.votes.filter(({ answer }) => answer === wanted).map(({ byId }) => byId);
      return { approved: said('approve'), rejected: said('reject') };
    }
    case 'risk':
      return { accepted: [record.acceptance?.byId], closed: [record.closing?.byId] };
    case 'issue':
      return { closed: [record.resolution?.byId] };
    case 'action':
      return record.completion ? { done: [record.completion.byId, record.ownerId ?? record.completion.byId] } : {};
    case 'dependency':
      return { agreed: [record.providerAgreement, record.consumerAgreement].flatMap((each) => each?.byId ?? []) };
    default:
      return {};
  }
}

/** Who did what to a record, as its fields say. */
export function recordRoles(record: AnyRecord, nameOf: NameOf): Roles {
  const ids: Ids = { owner: [record.ownerId], ...idsOf(record) };
  return Object.fromEntries(
    Object.entries(ids).flatMap(([role, those]) => {
      const names = those.map((id) => (id === undefined ? '' : nameOf(id)));
      return names.length > 0 && names.every((name) => name !== '') ? [[role, names]] : [];
    }),
  );
}
