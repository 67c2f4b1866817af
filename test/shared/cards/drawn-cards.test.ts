/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { marked } from 'marked';
import { cardStates } from '#local/card-gallery/card-states.ts';
import { HOSTILE } from './hostile-texts.ts';

/** Draws every card in every state as a client would that reads all of Markdown, HTML included. */
function drawn(say: (words: string) => string): HTMLElement {
  const place = document.createElement('div');
  for (const { card } of cardStates(say)) {
    const { lang: _lang, ...rest } = card;
    const parsed = new AdaptiveCard();
    parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
    parsed.parse(rest);
    const element = parsed.render();
    if (element) place.append(element);
  }
  return place;
}

beforeAll(() => {
  // jsdom has none, and every browser has.
  Object.assign(globalThis, { TextEncoder });
  // jsdom lays nothing out and so knows no innerText, by which runs are written.
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    },
    get(this: HTMLElement) {
      return this.textContent;
    },
  });
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = marked.parse(text, { async: false });
    result.didProcess = true;
  };
});

test('a client that reads Markdown draws a link from a text that is not guarded', () => {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: HOSTILE['a Markdown link'] }] });
  expect(card.render()?.querySelector('a')?.href).toBe('https://evil.example/approve');
});

test.each([0, 5])('hostile texts are drawn as text and link nowhere, beginning with text %s', (from) => {
  const texts = Object.values(HOSTILE);
  let next = from;
  const place = drawn(() => texts[next++ % texts.length] ?? '');
  const links = [...place.querySelectorAll('a')].map(({ href }) => href);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => !href.startsWith('https://teams.microsoft.com/l/entity/steerline'))).toEqual([]);
  expect(place.querySelectorAll('img, script, iframe, em, strong, del, code, li, blockquote, h1, b')).toHaveLength(0);
});

test('a text with Markdown can be read on a card as it was written', () => {
  const text = drawn(() => HOSTILE['emphasis and blocks'] ?? '').textContent;
  expect(text).toContain('# **Approved** by _all_ `code` ~~no~~ | a | b | - one 1. two > three');
});
