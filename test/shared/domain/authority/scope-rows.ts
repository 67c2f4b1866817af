import type { ScopeItem } from '#shared/domain/kinds/scope/scope-item.ts';
import {
  ALL,
  ALWAYS,
  creates,
  does,
  edits,
  existing,
  LEADS,
  OTL,
  PROMISED,
  row,
  THEIRS,
  who,
  type Row,
} from './world.ts';

const item = (more: Partial<ScopeItem> = {}): ScopeItem =>
  existing('scope', { title: 'Pay by card', detail: 'Every card.', size: 5, ...THEIRS, ...more });
const PROPOSED = item();
const COMMITTED = item({ status: 'committed' });
const more = { program: PROMISED } as const;
const REASON = { reason: 'Nobody needs it.' };

export const SCOPE_ROWS: readonly Row[] = [
  row('SC-01', 'scope is proposed', ALWAYS, { may: ALL }, creates('scope', { title: 'Pay by card' })),
  row(
    'SC-02',
    'proposed scope is changed',
    ALWAYS,
    { may: ALL },
    edits(PROPOSED, { title: 'Pay', detail: 'Any card.', direction: 'out', size: 3 }, { as: 'words' }),
    edits(PROPOSED, { ownerId: who.other }, { as: 'owner' }),
  ),
  row(
    'SC-03',
    'title, detail, direction or size of committed scope is changed',
    ALWAYS,
    { changeRequest: true },
    edits(COMMITTED, { title: 'Pay' }, more),
    edits(COMMITTED, { detail: 'Some cards.' }, more),
    edits(COMMITTED, { direction: 'out' }, more),
    edits(COMMITTED, { size: 3 }, more),
  ),
  row(
    'SC-04',
    'the owner of committed scope is changed',
    ALWAYS,
    { may: OTL },
    edits(COMMITTED, { ownerId: who.other }, more),
  ),
  row('SC-05', 'proposed scope is delivered', ALWAYS, { may: ALL }, does(PROPOSED, 'deliver', {})),
  row('SC-06', 'committed scope is delivered', ALWAYS, { may: OTL }, does(COMMITTED, 'deliver', {}, more)),
  row('SC-07', 'proposed scope is removed', ALWAYS, { may: LEADS }, does(PROPOSED, 'remove', REASON)),
  row('SC-08', 'committed scope is removed', ALWAYS, { changeRequest: true }, does(COMMITTED, 'remove', REASON, more)),
];
