import { OfflineError, problemOf } from './errors';
import type { Answer, Arguments, Method, Operation, PathOf } from './operations';

type Send = (url: string, init: RequestInit) => Promise<Response>;

interface LooseInput {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly keepalive?: boolean;
}

/**
 * The server's API, typed by its own description: `api.get('/contents/{id}', { path: { id } })`. Every call resolves to its
 * answer or rejects with a `ProblemError` or an `OfflineError`; one that was called off rejects with its `AbortError`.
 */
export class ApiClient {
  private token: string | undefined;

  constructor(private readonly send: Send = (url, init) => fetch(url, init)) {}

  setToken(token: string | undefined): void {
    this.token = token;
  }

  /** The login's token, for what is not sent by this class. */
  get bearer(): string {
    return this.token ?? '';
  }

  get<P extends PathOf<'get'>>(path: P, ...[input]: Arguments<Operation<'get', P>>): Promise<Answer<Operation<'get', P>>> {
    return this.call('get', path, input);
  }

  post<P extends PathOf<'post'>>(
    path: P,
    ...[input]: Arguments<Operation<'post', P>>
  ): Promise<Answer<Operation<'post', P>>> {
    return this.call('post', path, input);
  }

  put<P extends PathOf<'put'>>(path: P, ...[input]: Arguments<Operation<'put', P>>): Promise<Answer<Operation<'put', P>>> {
    return this.call('put', path, input);
  }

  patch<P extends PathOf<'patch'>>(
    path: P,
    ...[input]: Arguments<Operation<'patch', P>>
  ): Promise<Answer<Operation<'patch', P>>> {
    return this.call('patch', path, input);
  }

  delete<P extends PathOf<'delete'>>(
    path: P,
    ...[input]: Arguments<Operation<'delete', P>>
  ): Promise<Answer<Operation<'delete', P>>> {
    return this.call('delete', path, input);
  }

  /** Without types, for what the description does not hold. */
  async call<T>(method: Method, path: string, input: LooseInput = {}): Promise<T> {
    const response = await this.checked(address(path, input), this.request(method, input));
    const answer = await response.text();
    return (answer === '' ? undefined : JSON.parse(answer)) as T;
  }

  /** The answer as it is, for pictures and streams; `path` is a whole one. */
  async raw(path: string, signal?: AbortSignal, accept = '*/*'): Promise<Response> {
    const request: RequestInit = { headers: this.headers({ Accept: accept }) };
    return this.checked(path, signal === undefined ? request : { ...request, signal });
  }

  /** Sends a file as it is. */
  async sendFile(method: 'PUT', path: string, file: Blob): Promise<void> {
    const headers = this.headers({ 'Content-Type': 'application/octet-stream' });
    await this.checked(`/api/v1${path}`, { method, headers, body: file });
  }

  private async checked(url: string, request: RequestInit): Promise<Response> {
    const response = await this.send(url, request).catch((cause: unknown) => {
      throw request.signal?.aborted ? cause : new OfflineError(cause);
    });
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  private headers(more: Record<string, string>): Headers {
    const headers = new Headers(more);
    if (this.token !== undefined) {
      headers.set('Authorization', `Bearer ${this.token}`);
    }
    return headers;
  }

  private request(method: Method, input: LooseInput): RequestInit {
    const headers = this.headers({ Accept: 'application/json', ...input.headers });
    const request: RequestInit = { method: method.toUpperCase(), headers };
    if (input.body !== undefined) {
      headers.set('Content-Type', 'application/json');
      request.body = JSON.stringify(input.body);
    }
    if (input.signal !== undefined) {
      request.signal = input.signal;
    }
    if (input.keepalive === true) {
      request.keepalive = true;
    }
    return request;
  }
}

function address(path: string, { path: places, query }: LooseInput): string {
  const known = (places ?? {}) as Record<string, unknown>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(known[name] ?? '')));
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') {
      parameters.set(name, String(value));
    }
  }
  return `/api/v1${filled}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

/** The one of this page. */
export const api = new ApiClient();
