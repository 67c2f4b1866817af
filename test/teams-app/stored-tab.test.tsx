/** @jest-environment jsdom */
import { render, renderHook, screen } from '@testing-library/react';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { App } from '../../teams-app/src/app/app.tsx';
import { useLastSeen } from '../../teams-app/src/features/program/last-seen.ts';
import { pathOfSubPage, readTabPlace, recordPath } from '../../teams-app/src/frame/paths.ts';
import type { Host } from '../../teams-app/src/platform/host.ts';
import { HARBOUR, keptIn, sentCards, storedRecord } from '../stored/harbour.ts';
import { FakeApi } from './fake-api.ts';
import { JONAS, NAMES } from './samples.ts';

jest.mock('@microsoft/teams-js', () => ({ app: { notifySuccess: () => {} }, authentication: {}, pages: {} }));

const clock = () => new Date('2026-11-19T15:10:00Z');
const page = (...items: object[]) => ({ items, total: items.length, seq: 218 });
const { programId } = HARBOUR;

test('the tab of an earlier version comes back to its place, with the words that were half written there', async () => {
  const kept = Object.entries(keptIn('tab-session-storage'));
  for (const [name, text] of kept) sessionStorage.setItem(name, text);
  const live = storedRecord<Meeting>('meeting:000000000006');
  const at = `GET programs/${programId}`;
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET me': { personId: JONAS, name: 'Jonas Weber', tenantRoles: [], mayCreatePrograms: false },
    'GET me/work': { items: [], tellings: [] },
    'GET me/meetings': { items: [] },
    'GET programs': { items: [] },
    [at]: storedRecord<Program>('program:000000000001'),
    [`${at}/status-reports`]: page(),
    [`${at}/milestones`]: page(),
    [`${at}/log`]: { entries: [], seq: 218, nextSince: 218 },
    [`${at}/meetings`]: page(live),
    [`${at}/meetings/MTG-6`]: live,
  });
  const host: Host = {
    ...{ theme: 'default', locale: 'en-GB', frame: 'content', subPage: undefined, isLinked: false, seat: `${JONAS}  ` },
    ...{ chat: undefined, setUp: undefined, token: async () => '', onTheme: () => {}, share: () => {} },
  };
  render(<App host={host} via={api.transport} clock={clock} />);
  expect(await screen.findByLabelText(/What is to be done/)).toHaveValue('Call the harbour master');
});

test('the place up to which a person had read is known from an earlier version', () => {
  for (const [name, text] of Object.entries(keptIn('tab-local-storage'))) localStorage.setItem(name, text);
  const { result } = renderHook(() => useLastSeen(JONAS, programId, undefined, clock()));
  expect(result.current).toEqual({ seq: 218, at: '2026-11-19T15:05:00.000Z' });
});

test('a channel’s tab that an earlier version set up opens its program and series', () => {
  const { subPage } = keptIn('tab-place');
  expect(readTabPlace(subPage)).toEqual({ programId, series: 'Harbour steering' });
  expect(pathOfSubPage(subPage)).toBe(`/programs/${programId}`);
  expect(pathOfSubPage(subPage, true)).toBe(`/programs/${programId}/live?series=Harbour%20steering`);
});

test('links on cards that an earlier version sent open their records', () => {
  const urls = [...JSON.stringify(sentCards()).matchAll(/"url":"(https:[^"]+)"/g)].map(([, url]) => new URL(url ?? ''));
  const pages = urls.map(
    (url) => (JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: string }).subEntityId,
  );
  expect(new Set(pages.map((subPage) => pathOfSubPage(subPage)))).toEqual(
    new Set([recordPath(programId, 'APR-6'), recordPath(programId, 'PLN-2')]),
  );
});
