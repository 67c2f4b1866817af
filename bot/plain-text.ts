const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The words of a Teams message: its HTML without tags, breaks as spaces. What comes out is shown as text only, so nothing in
 * it can act.
 */
export const plainText = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,5}));/gi, (whole, decimal, hex, name: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code).toWellFormed();
      return ENTITIES[(name ?? '').toLowerCase()] ?? whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
