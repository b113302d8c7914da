/** A refusal of the server (RFC 9457 problem details); its message is a sentence for the user. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    /** Stable name, such as `/problems/membership-required`. */
    readonly type: string,
    readonly title: string,
    message: string,
    /** When to try again, if the server said so. */
    readonly retryAfterSeconds: number | undefined,
    /** What belongs to this kind of refusal, by the API's description of it. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The server could not be reached at all. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';

  constructor(cause: unknown) {
    super('The server does not answer. Check your connection and try again.', { cause });
  }
}

/** Reads a refusal; whatever the body holds, the result has a sentence to show. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  const title = text(body, 'title') ?? 'Something went wrong';
  const detail = text(body, 'detail') ?? `${title}. The server answered ${response.status}; try again in a moment.`;
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new ProblemError(
    response.status,
    text(body, 'type') ?? 'about:blank',
    title,
    detail,
    Number.isFinite(retryAfter) ? retryAfter : undefined,
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
  );
}

function text(body: unknown, field: string): string | undefined {
  if (typeof body !== 'object' || body === null) {
    return undefined;
  }
  const value: unknown = (body as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
