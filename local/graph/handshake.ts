import { randomUUID } from 'node:crypto';

/** How long Graph waits for an answer. */
export const PATIENCE_MS = 10_000;

/** The handshake: the decoded token comes back as plain text. It holds what goes wrong when it is decoded twice, or not. */
export async function shakesHands(url: string): Promise<boolean> {
  const token = `Validation: a+b%41 ${randomUUID()}`;
  const asked = new URL(url);
  asked.searchParams.set('validationToken', token);
  const response = await fetch(asked, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const isText = response?.headers.get('content-type')?.startsWith('text/plain') === true;
  return response?.status === 200 && isText && (await response.text()) === token;
}
