import { api } from './client';
import { eventData } from './events';

const RETRY_AFTER_MS = 2_000;

/** Hears a stream of events, and again when it breaks, until `tell` answers that it was the last one or it is called off. */
export async function followEvents(path: string, signal: AbortSignal, tell: (data: string) => boolean): Promise<void> {
  while (!signal.aborted) {
    try {
      const { body } = await api.raw(path, signal, 'text/event-stream');
      for await (const data of eventData(body!)) {
        if (tell(data)) {
          return;
        }
      }
    } catch {
      // The page's own queries say what is wrong; here it is tried again.
    }
    await pause(RETRY_AFTER_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
