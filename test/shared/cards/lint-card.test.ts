import { faultsOf } from './lint-card.ts';

const block = { type: 'TextBlock', text: 'Words', wrap: true };
const sound = { type: 'AdaptiveCard', version: '1.5', lang: 'en', fallbackText: 'Words', body: [block] };
const body = (...elements: readonly object[]) => ({ ...sound, body: elements });
const actions = (...each: readonly object[]) => ({ ...sound, actions: each });
const input = { type: 'Input.Text', id: 'a', label: 'A', errorMessage: 'Write A.' };
const open = { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' };
const execute = { type: 'Action.Execute', title: 'Do', verb: 'do' };

describe('the check of cards', () => {
  test('finds nothing wrong with a sound card', () => {
    expect(faultsOf({ ...sound, body: [block, input], actions: [open] })).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['an unknown element', body({ type: 'Hologram' }), /Hologram/],
    ['an unknown value', body({ ...block, size: 'gigantic' }), /gigantic/],
    ['two inputs of one id', body(input, input), /id/i],
    ['another version', { ...sound, version: '1.6' }, /version is 1\.6/],
    ['no version', { ...sound, version: undefined }, /version/],
    ['too many bytes', body({ ...block, text: 'x'.repeat(29_000) }), /bytes/],
    ['no fallbackText', { ...sound, fallbackText: '' }, /no fallbackText/],
    ['Markdown in the fallbackText', { ...sound, fallbackText: '[a](b)' }, /fallbackText holds/],
    ['no language', { ...sound, lang: undefined }, /language/],
    ['a language no client reads', { ...sound, lang: 'en-GB' }, /language/],
    ['six actions', actions(open, open, open, open, open, open), /number of actions/],
    [
      'a refresh for 61 people',
      { ...sound, refresh: { action: execute, userIds: Array.from({ length: 61 }, String) } },
      /refreshed/,
    ],
    ['text that does not wrap', body({ ...block, wrap: false }), /wrap/],
    [
      'choices that do not wrap',
      body({ ...input, type: 'Input.ChoiceSet', choices: [{ title: 'A', value: 'a' }] }),
      /wrap/,
    ],
    ['text without words', body({ ...block, text: ' ' }), /without words/],
    ['a link in Markdown', body({ ...block, text: '[x](https://example.com)' }), /Markdown draws/],
    ['a list in Markdown', body({ ...block, text: '27. Nov.' }), /Markdown draws/],
    [
      'an override of direction',
      body({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'a\u202eb' }] }),
      /steer/,
    ],
    ['an empty run', body({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '' }] }), /without words/],
    ['an empty line', body({ type: 'RichTextBlock', inlines: [] }), /without pieces/],
    ['an input without a label', body({ ...input, label: '' }), /without a label/],
    ['an input without an errorMessage', body({ ...input, errorMessage: '' }), /without an errorMessage/],
    ['an image without altText', body({ type: 'Image', url: 'https://example.com/a.png' }), /altText/],
    ['an action without a title', actions({ ...open, title: '' }), /without a title/],
    ['a new action without fallback', actions(execute), /without fallback/],
    ['a badge without fallback', body({ type: 'Badge', text: 'New' }), /without fallback/],
    ['an http address', actions({ ...open, url: 'http://example.com' }), /not https/],
    [
      'a script behind a run',
      body({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: 'a', selectAction: { ...open, url: 'javascript:alert(1)' } }],
      }),
      /not https/,
    ],
    ['a colour without words', body({ type: 'Container', style: 'attention', items: [] }), /stands alone/],
    [
      'a row that lacks a cell',
      body({ type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [] }] }),
      /cells than columns/,
    ],
  ])('reports %s', (_, card, fault) => {
    expect(faultsOf(card).join('\n')).toMatch(fault);
  });
});
