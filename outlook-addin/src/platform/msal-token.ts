import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { PaneSettings } from './settings.ts';
import type { TokenSource } from './token-source.ts';

/** MSAL over Outlook's own sign-in. Where Outlook has no bridge for it, MSAL asks in a window of its own. */
export async function msalToken({ clientId, tenantId, scope }: PaneSettings): Promise<TokenSource> {
  const app = await createNestablePublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
  });
  const request = { scopes: [scope] };
  return async () => {
    try {
      return (await app.acquireTokenSilent(request)).accessToken;
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw error;
      return (await app.acquireTokenPopup(request)).accessToken;
    }
  };
}
