/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { HeatMap } from '../../../teams-app/src/features/program/heat-map.tsx';
import { risk } from '../samples.ts';

function show(risks: readonly Risk[]) {
  const opened: string[] = [];
  render(
    <FluentProvider theme={teamsLightTheme}>
      <HeatMap risks={risks} onOpen={(number) => opened.push(number)} />
    </FluentProvider>,
  );
  return { opened, rows: within(screen.getByRole('table', { name: 'Heat map of risks' })).getAllByRole('row') };
}
const cell = (row: HTMLElement | undefined, impact: number) =>
  within(row as HTMLElement).getAllByRole('cell')[impact - 1] as HTMLElement;
const many = (count: number) => Array.from({ length: count }, (_, index) => risk({ number: `R-${index + 1}` }));

describe('the heat map', () => {
  test('has the highest probability on top and says each cell’s band in a word', () => {
    const { rows } = show([risk()]);
    expect(within(rows[0] as HTMLElement).getByRole('rowheader')).toHaveTextContent('5');
    expect(cell(rows[0], 5)).toHaveTextContent('Critical');
    expect(cell(rows[4], 1)).toHaveTextContent('Low');
  });

  test('places a risk by its probability and its worst impact, and opens it', async () => {
    const { rows, opened } = show([risk({ probability: 4, impact: { cost: 1, schedule: 5 } })]);
    await userEvent.click(within(cell(rows[1], 5)).getByRole('button', { name: 'R-1' }));
    expect(opened).toEqual(['R-1']);
  });

  test('shows four risks in a cell, and three and a count from the fifth on', () => {
    const four = cell(show(many(4)).rows[1], 5);
    expect(within(four).getAllByRole('button')).toHaveLength(4);
    expect(four).not.toHaveTextContent('more');
    cleanup();
    const five = cell(show(many(5)).rows[1], 5);
    expect(within(five).getAllByRole('button')).toHaveLength(3);
    expect(five).toHaveTextContent('and 2 more');
  });

  test('says how many risks have no score to be placed by', () => {
    const { score: _score, probability: _probability, impact: _impact, ...unscored } = risk({ number: 'R-2' });
    show([risk(), unscored]);
    expect(screen.getByText(/1 without a score: only in the table/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'R-2' })).toBeNull();
  });
});
