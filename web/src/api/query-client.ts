import { QueryCache, QueryClient } from '@tanstack/react-query';
import { OfflineError, ProblemError } from './errors';

const RETRIES = 2;

/** What helps by being asked again: a server that is away or overloaded, not one that refuses. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing = error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
  return failures < RETRIES && passing;
}

/** `loginRefused` is called when the server no longer knows the login. */
export function createQueryClient(loginRefused: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 401) {
          loginRefused();
        }
      },
    }),
    defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying, refetchOnWindowFocus: false } },
  });
}
