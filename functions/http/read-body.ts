import type { HttpRequest } from '@azure/functions';
import type { Route } from '#shared/contracts/route.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Largest JSON body: a record and then some. */
const JSON_BYTES = 1_000_000;
/** Values a JSON body holds at most, several times what the largest record has: checking them takes longer than reading them. */
const JSON_VALUES = 20_000;
/** Largest transcript: a day of talk. */
const TEXT_BYTES = 12_000_000;

const mediaType = (request: HttpRequest): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/**
 * A request's body: parsed JSON, or the bytes of a text.
 * @throws Refusal `input/unsupported-type`, `input/too-large`, `input/not-json`.
 */
export async function readBody(request: HttpRequest, route: Route): Promise<unknown> {
  if (route.method === 'GET') return undefined;
  const type = mediaType(request);
  const isText = route.text?.includes(type) ?? false;
  if (route.text ? !isText : type !== 'application/json' && type !== '')
    throw new Refusal('input/unsupported-type', {
      detail: `Send ${(route.text ?? ['application/json']).join(' or ')}.`,
    });
  const limit = isText ? TEXT_BYTES : JSON_BYTES;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > limit) throw tooLarge(limit);
  if (isText) return bytes;
  if (bytes.length === 0) return {};
  const value = jsonIn(bytes);
  if (hasMore(value, JSON_VALUES))
    throw new Refusal('input/too-large', { detail: `At most ${JSON_VALUES} values can be sent at once.` });
  return value;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal('input/not-json');
  }
}

/** True when a JSON value has more than so many values in it, however deep. */
function hasMore(value: unknown, limit: number): boolean {
  const open = [value];
  for (let count = 0; open.length > 0; count += 1) {
    const next = open.pop();
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
    if (count + open.length > limit) return true;
  }
  return false;
}

const tooLarge = (limit: number): Refusal =>
  new Refusal('input/too-large', { detail: `At most ${limit / 1_000_000} MB can be sent at once.`, facts: { limit } });
