import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785): equal values have equal texts. @throws TypeError for what JSON cannot say. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value.');
  return text;
}
