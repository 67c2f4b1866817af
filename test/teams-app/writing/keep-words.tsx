import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemory } from '../../../teams-app/src/ui/data/server.tsx';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { FakeApi, Problem } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { NAMES, program as sample } from '../samples.ts';
import type { WrittenForm } from './written-form.tsx';

const REFUSED = new Problem(409, { code: 'record/wrong-state' });
const OUT = new Problem(503, {});

/** A memory as the tab's, which does not wait between its tries. */
function quickMemory(): QueryClient {
  const memory = createMemory();
  const { queries } = memory.getDefaultOptions();
  memory.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } });
  return memory;
}

/** The words as somebody sees them: in a box, or on the page. */
const shown = (words: string): boolean =>
  screen.queryAllByDisplayValue(words).length > 0 || screen.queryAllByText(words, { exact: false }).length > 0;

/** Tries on each form all that could take the words away. */
export function keepsWords(forms: readonly WrittenForm[]): void {
  // In jsdom Fluent's modal counts itself as hidden, and drawing one takes seconds of a busy machine.
  jest.setTimeout(60_000);
  configure({ asyncUtilTimeout: 12_000, defaultHidden: true });
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {};
    Element.prototype.scrollTo = () => {};
  });

  test.each(forms.map((form) => [form.name, form] as const))('%s: nothing takes the words away', async (_, form) => {
    const { words = 'My own words', answers, changed, over, send } = form;
    for (const [key, value] of Object.entries(form.kept ?? {})) sessionStorage.setItem(key, JSON.stringify(value));
    const api = new FakeApi({ 'GET people': { people: NAMES }, ...answers });
    const reads = Object.keys({ 'GET people': 0, ...answers, ...changed, ...over }).filter((each) =>
      each.startsWith('GET'),
    );
    let now: Readonly<Record<string, unknown>> = { 'GET people': { people: NAMES }, ...answers };
    const become = (next: Readonly<Record<string, unknown>>) => {
      now = { ...now, ...next };
      for (const [route, answer] of Object.entries(next)) api.on(route, answer as object);
    };
    let memory = quickMemory();
    let program: Program = form.program ?? sample;
    const drawn = (isHere = true) => (
      <InProgram api={api} memory={memory} program={program} {...(form.meId && { meId: form.meId })}>
        {isHere && form.page()}
      </InProgram>
    );
    let { rerender } = render(drawn());
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    const poll = () =>
      act(async () => {
        await memory.invalidateQueries();
        // What was read is told to the page a moment later.
        await new Promise((done) => setTimeout(done, 20));
      });

    await form.open?.(user);
    if (form.write) await form.write(user);
    else {
      const box = (await form.box()) as HTMLInputElement;
      if (box.type === 'date' || box.type === 'number') fireEvent.change(box, { target: { value: words } });
      else {
        await user.clear(box);
        await user.click(box);
        await user.paste(words);
      }
    }
    const box = await form.box();
    /** The buttons of its form, in their order. */
    const buttons = () => [...(box.closest('form')?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
    const before = buttons();
    const isUnderHand = () => expect([box.isConnected, shown(words), buttons()]).toEqual([true, true, before]);
    isUnderHand();

    // A poll that brings what others changed.
    become(changed);
    await poll();
    isUnderHand();

    // A poll that fails with its retries.
    for (const route of reads) api.on(route, OUT);
    await poll();
    isUnderHand();
    become(now);
    await poll();
    isUnderHand();

    if (send) {
      api.on(send.route, REFUSED);
      const form = box.closest('form') ?? document.body;
      await user.click(within(form).getByRole('button', { name: send.press }));
      await waitFor(() => expect(api.sent(send.route)).toHaveLength(1));
      await waitFor(() => expect(shown(words)).toBe(true));
    }

    // Somebody ends it.
    become(over);
    program = form.programOver ?? program;
    rerender(drawn());
    await poll();
    expect(shown(words)).toBe(true);
    // What is said under the buttons may bring another one after them.
    if (box.isConnected) expect(buttons().slice(0, before.length)).toEqual(before);

    // Away to another page, and back.
    rerender(drawn(false));
    expect(shown(words)).toBe(false);
    become(answers);
    program = form.program ?? sample;
    memory.clear();
    rerender(drawn());
    if (form.isOffered) await form.open?.(user);
    await waitFor(() => expect(shown(words)).toBe(true));

    // A reload.
    cleanup();
    memory = quickMemory();
    ({ rerender } = render(drawn()));
    if (form.isOffered) await form.open?.(user);
    await waitFor(() => expect(shown(words)).toBe(true));
    expect(api.unknown.filter((route) => route.startsWith('GET'))).toEqual([]);
  });
}
