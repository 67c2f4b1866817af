/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { riskSpec } from '../../../teams-app/src/ui/kind/risk-spec.tsx';
import { risk } from '../samples.ts';

const sentence = (more: Partial<Risk>): string | null => {
  const { container } = render(<FluentProvider theme={teamsLightTheme}>{riskSpec.lead?.(risk(more))}</FluentProvider>);
  return container.textContent;
};

describe('a risk in one sentence', () => {
  const whole =
    'Because the lab is booked out, certification starts late may happen, which would delay the first wave.';

  test('joins cause, event and effect', () => {
    expect(
      sentence({ cause: 'the lab is booked out.', event: 'certification starts late', effect: 'delay the first wave' }),
    ).toBe(whole);
  });

  test('says no word twice for those who wrote the whole clause', () => {
    expect(
      sentence({
        cause: 'Because the lab is booked out',
        event: 'certification may start late',
        effect: 'which would delay the first wave',
      }),
    ).toBe('Because the lab is booked out, certification may start late, which would delay the first wave.');
  });

  test('is left out while none of the three is known', () => {
    expect(sentence({})).toBe('');
  });
});
