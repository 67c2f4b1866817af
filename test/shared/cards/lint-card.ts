import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';

type Json = Readonly<Record<string, unknown>>;

const MOST_BYTES = 28 * 1024;
const MOST_REFRESHED = 60;
/** Elements that hosts of 1.5 may not know. */
const NEW = /^(Action\.Execute|Chart\.|ProgressBar|ProgressRing|Badge|Carousel|CodeBlock|Icon|Rating)/;
/** Anything by which Markdown would draw text otherwise than it is written. */
const MARKDOWN = /[*_[\]<>`~\\|#&]|^\s*(\d+[.)]|[-+])\s|\n/;
const STEERING = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ufeff]/u;
const COLOURED = ['good', 'warning', 'attention', 'accent'];

/**
 * What is wrong with a card, as sentences with the place. First what the renderer's own parser reports (unknown elements and
 * values, double ids, too many actions), then what it lets pass.
 */
export function faultsOf(card: Json): readonly string[] {
  return [...parserFaults(card), ...cardFaults(card), ...objectFaults(card, '$')];
}

function parserFaults(card: Json): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  // The parser's pattern for `lang` keeps its place from one card to the next, so it refuses every second one (3.0.6).
  const { lang: _lang, ...rest } = card;
  parsed.parse(rest, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

function cardFaults(card: Json): string[] {
  const { version, fallbackText, lang, refresh } = card;
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const userIds = (refresh as { userIds?: readonly string[] } | undefined)?.userIds ?? [];
  return said({
    [`the version is ${String(version)}, not 1.5`]: version !== '1.5',
    [`the card has ${bytes} bytes, more than ${MOST_BYTES}`]: bytes > MOST_BYTES,
    'the card has no fallbackText': !fallbackText,
    'the fallbackText holds Markdown': MARKDOWN.test(String(fallbackText)),
    'the card does not say its language': !/^[a-z]{2,3}$/.test(String(lang)),
    'more people are refreshed than Teams takes': userIds.length > MOST_REFRESHED,
  });
}

/** Faults of one object of the card and of all within. */
function objectFaults(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => objectFaults(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Json;
  const here = said(elementFaults(object, path)).map((fault) => `${path}: ${fault}`);
  return [...here, ...Object.entries(object).flatMap(([key, each]) => objectFaults(each, `${path}.${key}`))];
}

function elementFaults(element: Json, path: string): Readonly<Record<string, boolean>> {
  const { type, text, label, errorMessage, title, url, style, columns, rows, items } = element;
  const kind = typeof type === 'string' ? type : '';
  const words = typeof text === 'string' ? text : '';
  const isInput = kind.startsWith('Input.');
  const isText = kind === 'TextBlock' || kind === 'TextRun';
  return {
    'text that does not wrap': (kind === 'TextBlock' || kind === 'Input.ChoiceSet') && element['wrap'] !== true,
    'text without words': isText && words.trim() === '' && (kind === 'TextBlock' || words === ''),
    'text that Markdown draws otherwise': kind === 'TextBlock' && MARKDOWN.test(words),
    'text with characters that steer': isText && STEERING.test(words),
    'a line without pieces':
      kind === 'RichTextBlock' && !(element['inlines'] as readonly unknown[] | undefined)?.length,
    'an input without a label': isInput && !label,
    'an input without an errorMessage': isInput && !errorMessage,
    'an image without altText': kind === 'Image' && !element['altText'],
    'an action without a title': kind.startsWith('Action.') && !title,
    'an element that some clients do not know, without fallback':
      NEW.test(kind) && !element['fallback'] && !path.endsWith('.refresh.action'),
    'an address that is not https': typeof url === 'string' && !url.startsWith('https://'),
    'a colour that stands alone':
      kind === 'Container' && COLOURED.includes(String(style)) && !/"text":"[^"]/.test(JSON.stringify(items)),
    'a row with more or fewer cells than columns':
      kind === 'Table' && (rows as readonly Json[]).some((row) => lengthOf(row['cells']) !== lengthOf(columns)),
  };
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
const said = (faults: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(faults).flatMap(([fault, isFound]) => (isFound ? [fault] : []));
