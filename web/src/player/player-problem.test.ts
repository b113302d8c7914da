import { describe, expect, it } from 'vitest';
import { problemOf, problemOfBody } from './player-problem';
import { refusal } from './testing-parts';

describe('problemOf', () => {
  it.each([
    [401, 'unauthorized', { code: 'signed-out' }],
    [403, 'session-key-required', { code: 'signed-out' }],
    [400, 'heartbeat-unsigned', { code: 'signed-out' }],
    [403, 'membership-required', { code: 'membership-missing' }],
    [403, 'membership-not-yours', { code: 'membership-missing' }],
    [404, 'not-found', { code: 'film-removed' }],
    [410, 'title-expired', { code: 'storage-ended' }],
    [410, 'stream-ended', { code: 'ended-elsewhere' }],
    [401, 'stream-token-invalid', { code: 'stream-expired' }],
    [409, 'too-many-previews', { code: 'too-many-previews' }],
    [503, 'temporarily-unavailable', { code: 'network' }],
  ])('understands %d %s', (status, slug, problem) => {
    expect(problemOf(refusal(status, slug))).toEqual(problem);
  });

  it('keeps the parameters that the server gives', () => {
    expect(problemOf(refusal(409, 'too-many-streams', { limit: 2 }))).toEqual({
      code: 'too-many-streams',
      limit: 2,
      running: [],
    });
    expect(problemOf(refusal(403, 'membership-expired', { expiredAt: '2026-01-02T03:04:05Z' }))).toEqual({
      code: 'membership-expired',
      expiredAt: '2026-01-02T03:04:05Z',
    });
    expect(problemOf(refusal(403, 'tier-too-low', { maxHeight: 480 }))).toEqual({ code: 'tier-too-low', maxHeight: 480 });
    expect(problemOf(refusal(429, 'too-many-requests', { retryAfterSeconds: 7 }))).toEqual({
      code: 'too-many-requests',
      retryAfterSeconds: 7,
    });
  });

  it('does without parameters that are absent or of another kind', () => {
    expect(problemOf(refusal(409, 'too-many-streams', { limit: 'many' }))).toMatchObject({ limit: undefined });
  });

  it('shows the words of a refusal that it does not know', () => {
    expect(problemOf(refusal(418, 'teapot'))).toEqual({ code: 'refused', title: 'teapot', detail: 'because of teapot' });
  });

  it('takes everything that is no answer for the network', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toEqual({ code: 'network' });
    expect(problemOf(undefined)).toEqual({ code: 'network' });
  });
});

describe('problemOfBody', () => {
  it('reads problem details', () => {
    expect(problemOfBody(410, '{"type":"/problems/stream-ended","status":410}')).toEqual({ code: 'ended-elsewhere' });
  });

  it('goes by the status when the body says nothing', () => {
    expect(problemOfBody(410, '<html>')).toEqual({ code: 'ended-elsewhere' });
    expect(problemOfBody(404, 'null')).toEqual({ code: 'film-removed' });
    expect(problemOfBody(403, '')).toEqual({ code: 'refused', title: '403', detail: '' });
  });
});
