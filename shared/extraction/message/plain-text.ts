import { compile } from 'html-to-text';

/** Links and pictures are dropped with their addresses: nothing of a message is ever fetched. */
const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 1_000_000, maxDepth: 60, maxChildNodes: 10_000, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'blockquote', format: 'blockquote', options: { trimEmptyLines: true } },
    ...['script', 'style', 'head', 'title', 'noscript', 'template', 'svg', 'object', 'iframe'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2 },
    })),
  ],
});

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
/** Elements that are never closed, or close each other. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(' '),
);
/** Nesting that no mail program writes; the parser's time grows with its square. */
const DEEPEST = 2_000;

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * The words of an HTML message as plain text; quoted blocks are marked with `>`, scripts and pictures leave nothing. Of HTML
 * nested deeper than any mail is, whatever stands between tags.
 */
export const plainText = (html: string): string =>
  (isTooDeep(html) ? html.replace(/<[^<>]*>/g, ' ') : convert(html)).replace(/\u00a0/g, ' ');
