import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

/** The client around the tab, for the pages below. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The client around the tab. @throws Error outside a `HostContext`. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('There is no HostContext above.');
  return host;
}
