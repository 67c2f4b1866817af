/** Hash and dice, handed in so that the engine stays pure. */
export interface LedgerTools {
  /** SHA-256 of a text as UTF-8, or of bytes; lower-case hex. */
  readonly sha256: (data: string | Uint8Array) => string;
  /** 128 random bits, base64url. */
  readonly salt: () => string;
}
