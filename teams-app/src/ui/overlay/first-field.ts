const FIELD = 'form :is(input, textarea, select, [role=combobox])';

/** What a form begins with; undefined where there is none. */
export const firstField = (within: Element | null | undefined): HTMLElement | undefined =>
  within?.querySelector<HTMLElement>(FIELD) ?? undefined;
