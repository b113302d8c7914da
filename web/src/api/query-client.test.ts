import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineError, ProblemError } from './errors';
import { createQueryClient } from './query-client';

const problem = (status: number, retryAfterSeconds?: number) =>
  new ProblemError(status, 'about:blank', 'Refused', 'Refused.', retryAfterSeconds);

/** Asks something as a page does; it fails once and is answered then. */
function asked(failure: Error) {
  const ask = vi.fn().mockRejectedValueOnce(failure).mockResolvedValue('answer');
  const question = new QueryObserver(
    createQueryClient(() => {}),
    { queryKey: ['it'], queryFn: ask },
  );
  question.subscribe(() => {});
  return { ask, question };
}

describe('a question', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('that came too soon is asked again when the server said', async () => {
    const { ask, question } = asked(problem(429, 7));
    await vi.advanceTimersByTimeAsync(6_900);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(question.getCurrentResult().data).toBe('answer');
  });

  it.each([new OfflineError(undefined), problem(503), problem(429)])('is asked again after %s', async (failure) => {
    const { question } = asked(failure);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(question.getCurrentResult().data).toBe('answer');
  });

  it('that was refused is not asked again', async () => {
    const { ask, question } = asked(problem(403));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(question.getCurrentResult().error?.message).toBe('Refused.');
  });
});
