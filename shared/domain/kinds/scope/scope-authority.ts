import { COMMON_AUTHORITY, othersWork, type FieldNeed, type KindAuthority } from '../../kind-authority.ts';
import { changeRequest, leads, named, somebody } from '../../people/need.ts';
import { same } from '../../same.ts';
import type { Program } from '../program/program.ts';
import type { ScopeItem } from './scope-item.ts';

const isPromised = ({ status }: ScopeItem, { baseline }: Program): boolean =>
  status === 'committed' && baseline !== undefined;

const promised =
  (name: keyof ScopeItem, why: string): FieldNeed<ScopeItem> =>
  (before, after, program) =>
    isPromised(before, program) && !same(before[name], after[name]) ? changeRequest(why) : undefined;

export const scopeAuthority = {
  acts: {
    deliver: (item, program) =>
      isPromised(item, program) && item.ownerId
        ? somebody('It is promised.', [named('its owner', item.ownerId, program), ...leads(program)])
        : othersWork(item, program),
    remove: (item, program) =>
      isPromised(item, program) ? changeRequest('It is committed in the baseline.') : undefined,
  },
  fields: {
    ...COMMON_AUTHORITY,
    title: promised('title', 'Its title is promised.'),
    detail: promised('detail', 'What it says is promised.'),
    direction: promised('direction', 'That it is in scope is promised.'),
    size: promised('size', 'Its size is promised.'),
  },
} satisfies KindAuthority<'scope'>;
