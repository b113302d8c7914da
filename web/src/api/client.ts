import { OfflineError, problemOf } from './errors';
import type { Challenge, Config, ContentSummary, Heartbeat, Login, Me, Page, Stream, UploadStatus } from './types';

type Fetch = typeof fetch;

/** The server's API. Every call resolves to its result or rejects with a `ProblemError` or an `OfflineError`. */
export class ApiClient {
  private token: string | undefined;

  constructor(private readonly send: Fetch = (input, init) => fetch(input, init)) {}

  useToken(token: string | undefined): void {
    this.token = token;
  }

  /** The login's token, for what is not sent by this class. */
  get bearer(): string {
    return this.token ?? '';
  }

  upload(id: string): Promise<UploadStatus> {
    return this.call('GET', `/uploads/${id}`);
  }

  config(): Promise<Config> {
    return this.call('GET', '/config');
  }

  contents(query: string, cursor?: string): Promise<Page<ContentSummary>> {
    const parameters = new URLSearchParams({ limit: '24' });
    if (query !== '') {
      parameters.set('q', query);
    }
    if (cursor !== undefined) {
      parameters.set('cursor', cursor);
    }
    return this.call('GET', `/contents?${parameters}`);
  }

  challenge(address: string): Promise<Challenge> {
    return this.call('POST', '/auth/challenge', { address });
  }

  login(challengeId: string, signature: string): Promise<Login> {
    return this.call('POST', '/auth/login', { challengeId, signature });
  }

  logout(): Promise<void> {
    return this.call('POST', '/auth/logout');
  }

  me(): Promise<Me> {
    return this.call('GET', '/auth/me');
  }

  startStream(contentId: string): Promise<Stream> {
    return this.call('POST', '/streams', { contentId });
  }

  heartbeat(sessionId: string, beat: Heartbeat): Promise<void> {
    return this.call('POST', `/streams/${sessionId}/heartbeat`, beat);
  }

  /** Also reaches the server when the page is being left. */
  endStream(sessionId: string, beat: Heartbeat): Promise<void> {
    return this.call('POST', `/streams/${sessionId}/end`, beat, { keepalive: true });
  }

  private async call<T>(method: string, path: string, body?: unknown, extra: RequestInit = {}): Promise<T> {
    const headers = new Headers({ Accept: 'application/json' });
    if (this.token !== undefined) {
      headers.set('Authorization', `Bearer ${this.token}`);
    }
    const request: RequestInit = { ...extra, method, headers };
    if (body !== undefined) {
      headers.set('Content-Type', 'application/json');
      request.body = JSON.stringify(body);
    }
    const response = await this.send(`/api/v1${path}`, request).catch((cause: unknown) => {
      throw new OfflineError(cause);
    });
    if (!response.ok) {
      throw await problemOf(response);
    }
    const answer = await response.text();
    return (answer === '' ? undefined : JSON.parse(answer)) as T;
  }
}
