/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ConfirmDialog } from '../../teams-app/src/ui/overlay/confirm-dialog.tsx';
import { useSingleClicks } from '../../teams-app/src/app/use-single-clicks.ts';

function Page({ onPress }: { readonly onPress: (name: string) => void }) {
  useSingleClicks();
  const [isOpen, setOpen] = useState(true);
  const press = (name: string) => () => {
    onPress(name);
    setOpen(false);
  };
  return (
    <>
      {isOpen && (
        <button type="button" onClick={press('Save')}>
          Save
        </button>
      )}
      <button type="button" onClick={press('Close risk')}>
        Close risk
      </button>
    </>
  );
}

function Asking() {
  useSingleClicks();
  const [isAsking, setAsking] = useState(false);
  return (
    <FluentProvider theme={teamsLightTheme}>
      <button type="button" onClick={() => setAsking(true)}>
        Approve
      </button>
      {isAsking && (
        <ConfirmDialog title="Approve?" confirmLabel="Yes" onConfirm={() => {}} onCancel={() => setAsking(false)}>
          It is final.
        </ConfirmDialog>
      )}
    </FluentProvider>
  );
}

function show() {
  const pressed: string[] = [];
  render(<Page onPress={(name) => pressed.push(name)} />);
  const button = (name: string) => screen.getByRole('button', { name });
  return { pressed, button, user: userEvent.setup() };
}
const secondClick = () => new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 });

describe('a double click', () => {
  test('does not press what comes to stand where its first click hit something that went away', async () => {
    const { pressed, button, user } = show();
    await user.click(button('Save'));
    button('Close risk').dispatchEvent(secondClick());
    expect(pressed).toEqual(['Save']);
    await user.click(button('Close risk'));
    expect(pressed).toEqual(['Save', 'Close risk']);
  });

  test('does not close the dialog that its first click has opened', async () => {
    render(<Asking />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Approve' }));
    const backdrop = document.querySelector('.fui-DialogSurface__backdrop') as HTMLElement;
    fireEvent(backdrop, secondClick());
    expect(screen.getByText('Approve?')).toBeInTheDocument();
    fireEvent.click(backdrop, { detail: 1 });
    await waitFor(() => expect(screen.queryByText('Approve?')).toBeNull());
  });

  test('on what stays is two clicks, as ever', async () => {
    const { pressed, button, user } = show();
    await user.dblClick(button('Close risk'));
    expect(pressed).toEqual(['Close risk', 'Close risk']);
  });
});
