import { QueryCache, QueryClient } from '@tanstack/react-query';
import { OfflineError, ProblemError } from './errors';

const RETRIES = 2;

const FIRST_PAUSE_MS = 1_000;
const TOO_MANY_REQUESTS = 429;

/** What helps by being asked again: a server that is away or overloaded, or wants less haste, not one that refuses. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing =
    error instanceof OfflineError ||
    (error instanceof ProblemError && (error.status >= 500 || error.status === TOO_MANY_REQUESTS));
  return failures < RETRIES && passing;
}

/** As long as the server says; else longer each time. */
function pause(failures: number, error: Error): number {
  const asked = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
  return asked === undefined ? FIRST_PAUSE_MS * 2 ** failures : asked * 1_000;
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
    defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying, retryDelay: pause, refetchOnWindowFocus: false } },
  });
}
