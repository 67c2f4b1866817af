import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
  type Action,
} from 'adaptivecards';
import { marked } from 'marked';
import { cardStates, type CardState } from './card-states.ts';
import { hostConfigOf, THEMES, type CardTheme } from './host-config.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** What the bot would get, or where the button leads. */
function effectOf(action: Action): string {
  if (action instanceof OpenUrlAction) return `Opens ${action.url ?? 'nothing'}`;
  if (action instanceof ExecuteAction) return `Sends ${action.verb} ${JSON.stringify(action.data)}`;
  return action instanceof SubmitAction ? `Submits ${JSON.stringify(action.data)}` : action.getJsonTypeName();
}

function figureOf({ state, card }: CardState, theme: CardTheme): HTMLElement {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = hostConfigOf(theme);
  parsed.parse(card);
  const effect = element('output');
  parsed.onExecuteAction = (action) => effect.replaceChildren(effectOf(action));
  const drawn = parsed.render();
  const json = element('pre', JSON.stringify(card, null, 2));
  json.tabIndex = 0;
  const details = element('details', element('summary', 'JSON'), json);
  return element('figure', element('figcaption', element('h3', state)), drawn ?? 'Not drawn', effect, details);
}

function draw(theme: CardTheme): void {
  document.body.dataset['theme'] = theme;
  const states = cardStates();
  const sections = [...new Set(states.map(({ family }) => family))].map((family) => {
    const section = element('section', element('h2', family));
    const grid = element(
      'div',
      ...states.filter((each) => each.family === family).map((each) => figureOf(each, theme)),
    );
    grid.className = 'cards';
    section.append(grid);
    return section;
  });
  document.getElementById('families')?.replaceChildren(...sections);
}

// The package says that its modules do nothing when loaded, so a bundler leaves out the one that makes tables known.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked.parse(text, { async: false });
  result.didProcess = true;
};

const asked = new URLSearchParams(location.search).get('theme');
const first =
  THEMES.find((theme) => theme === asked) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default');
for (const input of document.querySelectorAll<HTMLInputElement>('input[name=theme]')) {
  input.checked = input.value === first;
  input.addEventListener('change', () => {
    const chosen = THEMES.find((theme) => theme === input.value);
    if (chosen) draw(chosen);
  });
}
draw(first);
