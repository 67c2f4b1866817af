/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { PRODUCT_ID } from '#shared/domain/people/caller.ts';
import { Person } from '../../../teams-app/src/ui/people/person.tsx';
import { FakeApi } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { MEI, NAMES, PRIYA } from '../samples.ts';

test('what the product did itself has its name, and no directory is asked for it', async () => {
  const api = new FakeApi({ 'GET people': { people: NAMES } });
  render(
    <InProgram api={api} meId={PRIYA}>
      <Person id={PRODUCT_ID} />
      <Person id={MEI} />
    </InProgram>,
  );
  expect(await screen.findByText(NAMES.find(({ id }) => id === MEI)?.name ?? '')).toBeVisible();
  expect(screen.getByText('Steerline')).toBeVisible();
  expect(api.sent('GET people').map(({ query }) => query.get('ids'))).toEqual([MEI]);
});
