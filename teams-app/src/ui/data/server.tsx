import { createContext, useContext, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Transport } from '#shared/client/call.ts';
import { isAnswer } from '#shared/client/is-answer.ts';
import { refreshAfter } from './refresh-after.ts';

const ServerContext = createContext<Transport | undefined>(undefined);

/** What the pages have read so far; what others may change is read again by itself. What was not answered is asked for again, twice. */
export const createMemory = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchInterval: refreshAfter,
        networkMode: 'always',
        retry: (failures, error) => !isAnswer(error) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  });

/** Gives everything below it the server, and a memory of what it answered. */
export function ServerProvider({ via, memory, children }: ServerProviderProps) {
  return (
    <ServerContext value={via}>
      <QueryClientProvider client={memory}>{children}</QueryClientProvider>
    </ServerContext>
  );
}

/** What `ServerProvider` takes. */
export interface ServerProviderProps {
  readonly via: Transport;
  readonly memory: QueryClient;
  readonly children: ReactNode;
}

/** The way to the server. @throws Error outside a `ServerProvider`. */
export function useServer(): Transport {
  const via = useContext(ServerContext);
  if (!via) throw new Error('There is no ServerProvider above.');
  return via;
}
