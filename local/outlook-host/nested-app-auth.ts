import type { Persona } from '../personas.ts';

/** What MSAL asks of the client that hosts it. */
interface Request {
  readonly requestId: string;
  readonly method: string;
}
type Listener = (answer: string) => void;

const base64Url = (value: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function tokenOf({ as, id, upn, name, tenantId }: Persona) {
  const response = await fetch(`/local/token?as=${encodeURIComponent(as)}`);
  const text = (await response.text()).trim();
  if (!response.ok) throw new Error(text);
  const exp = Math.floor(Date.now() / 1000) + 3000;
  // MSAL reads it to name the account, and proves nothing with it; the API never sees it.
  const idToken = `${base64Url({ alg: 'none' })}.${base64Url({ oid: id, tid: tenantId, preferred_username: upn, name, exp })}.x`;
  const account = {
    homeAccountId: `${id}.${tenantId}`,
    environment: 'login.microsoftonline.com',
    tenantId,
    username: upn,
    localAccountId: id,
    idToken,
  };
  return {
    token: { access_token: text, id_token: idToken, expires_in: 3000, scope: '', properties: null },
    account,
  };
}

/** The bridge by which MSAL asks its host for tokens; this one gives those of a persona. */
export function nestedAppAuthBridge(persona: Persona) {
  const listeners = new Set<Listener>();
  const tell = (requestId: string, said: object) => {
    const answer = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...said });
    for (const listener of listeners) listener(answer);
  };
  return {
    addEventListener: (_type: 'message', listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: 'message', listener: Listener) => void listeners.delete(listener),
    postMessage: (text: string) => {
      const { requestId, method } = JSON.parse(text) as Request;
      if (method === 'GetInitContext') {
        const initContext = {
          capabilities: { queryAccount: false },
          sdkName: 'stand-in',
          sdkVersion: '1',
          accountContext: null,
        };
        setTimeout(() => tell(requestId, { success: true, initContext }));
        return;
      }
      tokenOf(persona).then(
        (given) => tell(requestId, { success: true, ...given }),
        (error: unknown) =>
          tell(requestId, { success: false, error: { status: 'TRANSIENT_ERROR', description: String(error) } }),
      );
    },
  };
}
