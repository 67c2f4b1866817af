/**
 * The key of the command that makes a record of a mail: the same mail, kind and program give the same key, so that saving
 * twice, from two panes or after a lost answer, makes one record.
 */
export async function commandKey(messageKey: string, kind: string, programId: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([messageKey, kind, programId]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `outlook-${Array.from(hash.slice(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
