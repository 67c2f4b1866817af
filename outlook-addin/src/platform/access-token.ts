import type { PaneSettings } from './settings.ts';
import type { TokenSource } from './token-source.ts';

/** Tokens by nested app authentication. MSAL comes with the first of them, after the pane is drawn. */
export function nestedToken(settings: PaneSettings): TokenSource {
  let source: Promise<TokenSource> | undefined;
  return async () => {
    source ??= import('./msal-token.ts').then(({ msalToken }) => msalToken(settings));
    // A chunk or a bridge that did not come is asked for again with the next call.
    source.catch(() => (source = undefined));
    return (await source)();
  };
}
