import type { RunningStream } from './stream-service';

/** Why a film does not play, for the skin to put in words and offer a way out. */
export type PlayerProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'membership-missing' }
  | { readonly code: 'membership-expired'; readonly expiredAt: string | undefined }
  | { readonly code: 'tier-too-low'; readonly maxHeight: number | undefined }
  | { readonly code: 'too-many-streams'; readonly limit: number | undefined; readonly running: readonly RunningStream[] }
  | { readonly code: 'too-many-previews' }
  | { readonly code: 'ended-elsewhere' }
  | { readonly code: 'stream-expired' }
  | { readonly code: 'film-removed' }
  | { readonly code: 'storage-ended' }
  | { readonly code: 'too-many-requests'; readonly retryAfterSeconds: number | undefined }
  | { readonly code: 'network' }
  | { readonly code: 'unsupported-browser' }
  | { readonly code: 'broken-film' }
  | { readonly code: 'refused'; readonly title: string; readonly detail: string };

export type ProblemCode = PlayerProblem['code'];

/** The members of problem details (RFC 9457) that tell refusals apart; `message` for the errors of an API client. */
interface Details {
  readonly status: number;
  readonly type?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly message?: unknown;
  readonly retryAfterSeconds?: unknown;
  readonly [member: string]: unknown;
}

/** Reads a rejected call: problem details, or anything else, which means that no answer came. */
export function problemOf(failure: unknown): PlayerProblem {
  return isDetails(failure) ? ofDetails(failure) : { code: 'network' };
}

/** Problem details as a player receives them for a playlist or a key. */
export function problemOfBody(status: number, body: string): PlayerProblem {
  return ofDetails({ ...parsed(body), status });
}

function ofDetails(details: Details): PlayerProblem {
  const slug = text(details.type)?.split('/').at(-1);
  return (slug === undefined ? undefined : bySlug(slug, details)) ?? byStatus(details);
}

function bySlug(slug: string, details: Details): PlayerProblem | undefined {
  switch (slug) {
    case 'unauthorized':
    // The login has no key, or this browser has lost it: another login brings one.
    case 'session-key-required':
    case 'heartbeat-unsigned':
    case 'heartbeat-signature-invalid':
      return { code: 'signed-out' };
    case 'membership-required':
    case 'membership-unknown':
    case 'membership-not-yours':
      return { code: 'membership-missing' };
    case 'membership-expired':
      return { code: 'membership-expired', expiredAt: text(details['expiredAt']) };
    case 'tier-too-low':
    case 'rendition-above-tier':
      return { code: 'tier-too-low', maxHeight: number(details['maxHeight']) };
    case 'too-many-streams':
      return { code: 'too-many-streams', limit: number(details['limit']), running: [] };
    case 'too-many-previews':
      return { code: 'too-many-previews' };
    case 'stream-token-invalid':
      return { code: 'stream-expired' };
    case 'stream-ended':
      return { code: 'ended-elsewhere' };
    case 'title-expired':
      return { code: 'storage-ended' };
    case 'not-found':
      return { code: 'film-removed' };
    default:
      return undefined;
  }
}

function byStatus(details: Details): PlayerProblem {
  switch (details.status) {
    case 0:
    case 425:
    case 502:
    case 503:
    case 504:
      return { code: 'network' };
    case 401:
      return { code: 'signed-out' };
    case 404:
      return { code: 'film-removed' };
    case 410:
      return { code: 'ended-elsewhere' };
    case 429:
      return { code: 'too-many-requests', retryAfterSeconds: number(details.retryAfterSeconds) };
    default:
      return {
        code: 'refused',
        title: text(details.title) ?? String(details.status),
        detail: text(details.detail) ?? text(details.message) ?? '',
      };
  }
}

function isDetails(failure: unknown): failure is Details {
  return typeof failure === 'object' && failure !== null && typeof (failure as Partial<Details>).status === 'number';
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
