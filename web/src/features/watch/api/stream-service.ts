import type { ApiClient } from '@/api/client';
import { ProblemError } from '@/api/errors';
import type { ExperienceReport, Heartbeat, RunningStream, StartedStream, StreamService } from '@/player';
import type { Acknowledgement } from '@/receipts/evidence';
import type { SessionKey } from '@/receipts/session-key';
import { detailsText, sha256, statementText } from '@/receipts/texts';

/** The player's calls, as the server's API has them. */
export class ApiStreamService implements StreamService {
  constructor(
    private readonly api: ApiClient,
    private readonly sessionKey: () => Promise<SessionKey | undefined>,
    /** Host that films come from, once it is known. */
    private readonly edge: () => string | undefined,
  ) {}

  start(contentId: string): Promise<StartedStream> {
    return told(this.api.post('/streams', { body: { contentId } }));
  }

  async running(): Promise<readonly RunningStream[]> {
    return (await told(this.api.get('/streams'))).items;
  }

  async heartbeat(stream: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined> {
    const path = { sessionId: stream.sessionId };
    const body = await this.signed(stream, beat);
    return (await told(this.api.post('/streams/{sessionId}/heartbeat', { path, body }))).acknowledgement;
  }

  async end(stream: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined> {
    const path = { sessionId: stream.sessionId };
    const body = await this.signed(stream, beat);
    return (await told(this.api.post('/streams/{sessionId}/end', { path, body, keepalive: true }))).acknowledgement;
  }

  async report({ sessionId }: StartedStream, { number, samples }: ExperienceReport): Promise<void> {
    const edge = this.edge();
    if (edge !== undefined) {
      await this.api.post('/beacons', { body: { sessionId, number, edge, samples: [...samples] }, keepalive: true });
    }
  }

  async stop(sessionId: string): Promise<void> {
    await told(this.api.delete('/account/streams/{id}', { path: { id: sessionId } }));
  }

  /** What counts is signed; a preview does not count. */
  private async signed(stream: StartedStream, beat: Heartbeat) {
    const { atMs, windows, watchedSeconds, ...told } = beat;
    const key = await this.sessionKey();
    if (!stream.membershipId || key === undefined) {
      return told;
    }
    const details = detailsText({ membership: stream.membershipId, atMs, played: beat.played, windows });
    const statement = statementText({
      stream: stream.sessionId,
      title: stream.contentId,
      day: stream.day,
      sequence: beat.sequence,
      watchedSeconds,
      details: await sha256(details),
    });
    return { ...told, proof: { atMs, windows, watchedSeconds, signature: await key.sign(statement) } };
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
