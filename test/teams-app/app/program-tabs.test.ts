/** @jest-environment jsdom */
import { PLACES, KIND_NAMES } from '#shared/domain/kind-places.ts';

import { PROGRAM_TABS } from '../../../teams-app/src/app/program-tabs.ts';

test('tabs of a program: every kind of record has its place in exactly one', () => {
  const places = PROGRAM_TABS.flatMap((tab) => tab.places);
  const collections = KIND_NAMES.flatMap((kind) => PLACES[kind].collection || []);
  expect(places).toEqual(expect.arrayContaining(collections));
  expect(new Set(places).size).toBe(places.length);
});
