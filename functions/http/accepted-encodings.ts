/** How a built file may be packed, the smaller first. */
const ENCODINGS = ['br', 'gzip'] as const;
/** One of them, as HTTP calls it. */
export type Encoding = (typeof ENCODINGS)[number];

/** `br;q=0.5`; a part with another weight than RFC 9110 allows says nothing. */
const PART = /^([!#$%&'*+.^_`|~\w-]+)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/** The encodings that `Accept-Encoding` prefers to plain bytes, the best first (RFC 9110, 12.5.3); equals go by size. */
export function acceptedEncodings(header: string | null | undefined): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').split(',')) {
    const [, coding, weight = '1'] = PART.exec(part.trim()) ?? [];
    if (coding) weights.set(coding.toLowerCase(), Number(weight));
  }
  const weightOf = (coding: Encoding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  return ENCODINGS.filter((coding) => weightOf(coding) > 0 && weightOf(coding) >= plain).sort(
    (one, other) => weightOf(other) - weightOf(one),
  );
}
