/** Hash and dice, handed in so that the engine stays pure. */
export interface LedgerTools {
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  sha256(text: string): string;
  /** 128 random bits, base64url. */
  salt(): string;
}
