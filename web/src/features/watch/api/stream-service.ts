import type { ApiClient } from '@/api/client';
import { ProblemError } from '@/api/errors';
import type { Heartbeat, RunningStream, StartedStream, StreamService } from '@/player';

/** The player's calls, as the server's API has them. */
export class ApiStreamService implements StreamService {
  constructor(private readonly api: ApiClient) {}

  start(contentId: string): Promise<StartedStream> {
    return told(this.api.post('/streams', { body: { contentId } }));
  }

  async running(): Promise<readonly RunningStream[]> {
    return (await told(this.api.get('/streams'))).items;
  }

  async heartbeat(sessionId: string, beat: Heartbeat): Promise<void> {
    await told(this.api.post('/streams/{sessionId}/heartbeat', { path: { sessionId }, body: beat }));
  }

  async end(sessionId: string, beat: Heartbeat): Promise<void> {
    await told(this.api.post('/streams/{sessionId}/end', { path: { sessionId }, body: beat, keepalive: true }));
  }

  async stop(sessionId: string): Promise<void> {
    await told(this.api.delete('/account/streams/{id}', { path: { id: sessionId } }));
  }
}

/** Refusals as problem details, which the player reads. */
async function told<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    if (!(failure instanceof ProblemError)) {
      throw failure;
    }
    const { status, type, title, message, retryAfterSeconds, details } = failure;
    throw { ...details, status, type, title, detail: message, retryAfterSeconds };
  }
}
