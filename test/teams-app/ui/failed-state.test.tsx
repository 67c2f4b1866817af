/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { FailedState } from '../../../teams-app/src/ui/list/list-states.tsx';

const show = (code: RefusalCode) =>
  render(
    <FluentProvider theme={teamsLightTheme}>
      <FailedState what="The risks could not be read." error={new Refusal(code)} onRetry={() => {}} />
    </FluentProvider>,
  );

describe('what could not be read', () => {
  test('can be tried again', () => {
    show('program/busy');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  test('by somebody of another organisation is not offered again', () => {
    show('caller/foreign-tenant');
    expect(screen.getByText(/You are signed in to another organisation/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
