/** Keeps a choice in the address of the page, so that a reload or a copied link shows the same. */
export function remember(name: string, value: string): void {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  history.replaceState(null, '', `?${query.toString()}`);
}
