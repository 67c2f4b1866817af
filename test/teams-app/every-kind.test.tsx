/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { PLACES, KIND_NAMES } from '#shared/domain/kind-places.ts';

import { specOf } from '../../teams-app/src/ui/kind/specs.ts';
import { KindPage } from '../../teams-app/src/ui/record/kind-page.tsx';
import { FakeApi } from './fake-api.ts';
import { InProgram } from './in-program.tsx';

const SPECS = KIND_NAMES.flatMap((kind) => specOf(kind) ?? []);

test.each(SPECS)(
  'list of $kind: it is shown when there is nothing in it, also of a kind that nobody creates',
  async (spec) => {
    const api = new FakeApi({
      [`GET programs/p1/${PLACES[spec.kind].collection}`]: { items: [], total: 0, seq: 9 },
      'GET people': { people: [] },
    });
    render(
      <InProgram api={api}>
        <KindPage spec={spec} open={undefined} onOpen={() => {}} />
      </InProgram>,
    );
    expect(await screen.findByText(spec.empty.title)).toBeVisible();
  },
);
