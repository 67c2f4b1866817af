import { ID } from '../people.ts';
import type { Lives } from '../story.ts';
import { steering } from './steering.ts';

const { ops, contributor, security, tpm, director } = ID;

/** Every second Friday at ten, up to the first rehearsal. */
export const firstMeetings: Lives<'meeting'> = {
  'mtg-14': steering(
    -14,
    (s) => [
      {
        title: 'Charter and baseline',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 20,
        records: [s.no('ms-cutover')],
      },
      { title: 'Cutover date', purpose: 'decide', ownerId: tpm, durationMinutes: 15, records: [s.no('d-date')] },
      {
        title: 'First risks',
        purpose: 'discuss',
        ownerId: ops,
        durationMinutes: 20,
        records: [s.no('r-single-path'), s.no('r-mapping-pace')],
      },
    ],
    '10:56',
    '',
  ),
  'mtg-12': steering(
    -12,
    (s) => [
      {
        title: 'Gateway contract',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 25,
        records: [s.no('ms-contract')],
      },
      {
        title: 'Length of the parallel run',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 20,
        records: [s.no('d-parallel-two')],
      },
    ],
    '10:52',
    security,
  ),
  'mtg-10': steering(
    -10,
    (s) => [
      {
        title: 'Mapping by volume',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 30,
        records: [s.no('ms-mapping'), s.no('r-mapping-pace')],
      },
      {
        title: 'Assumptions that run out',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 10,
        records: [s.no('asm-channels-release')],
      },
    ],
    '10:44',
    director,
  ),
  'mtg-8': steering(
    -8,
    (s) => [
      {
        title: 'Quality bar for the cutover',
        purpose: 'decide',
        ownerId: contributor,
        durationMinutes: 20,
        records: [s.no('d-quality-bar')],
      },
      {
        title: 'Teller screens',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 15,
        records: [s.no('d-teller'), s.no('sc-teller')],
      },
      {
        title: 'Risks of the parallel run',
        purpose: 'discuss',
        ownerId: ops,
        durationMinutes: 20,
        records: [s.no('r-duplicates'), s.no('r-archive')],
      },
    ],
    '11:02',
    '',
  ),
};
