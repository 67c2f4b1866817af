import type { NamedFile } from '#shared/domain/named-file.ts';

/** How long the browser may take to begin with a file before its address goes. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which keeps it among the reader's downloads or asks where to. */
export function saveFile({ name, type, bytes }: NamedFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
