/** What the stand-in for Microsoft Graph answers. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON, unless it is a text. */
  readonly body?: unknown;
  readonly type?: string;
  readonly retryAfterSeconds?: number;
}

/** A collection. */
export const found = (value: readonly object[]): Answer => ({ status: 200, body: { value } });

/** An error as Graph writes it; what is most to the point is its inner code. */
export const refused = (status: number, code: string, message = 'Refused.', innerCode?: string): Answer => ({
  status,
  body: { error: { code, message, ...(innerCode && { innerError: { code: innerCode } }) } },
});

/** Its media type; none without a body. */
export const typeOf = ({ type, body }: Answer): string | undefined =>
  type ?? (body === undefined ? undefined : 'application/json');
