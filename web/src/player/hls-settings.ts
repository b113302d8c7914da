import type { HlsConfig } from 'hls.js';

/** Answers that mean "later": too early, too many, unavailable. */
const LATER: ReadonlySet<number> = new Set([425, 429, 503]);

/**
 * Film keys are released by the clock, some seconds of film ahead of the picture. So the buffer stays short, and a key
 * that is not out yet is asked for again inside the loader instead of being an error.
 */
export const hlsSettings: Partial<HlsConfig> = {
  maxBufferLength: 16,
  maxMaxBufferLength: 24,
  maxBufferSize: 4e6,
  keyLoadPolicy: {
    default: {
      maxTimeToFirstByteMs: 10_000,
      maxLoadTimeMs: 20_000,
      timeoutRetry: { maxNumRetry: 8, retryDelayMs: 500, maxRetryDelayMs: 2_000, backoff: 'linear' },
      errorRetry: {
        maxNumRetry: 120,
        retryDelayMs: 1_000,
        maxRetryDelayMs: 1_000,
        backoff: 'linear',
        shouldRetry: (config, count, _isTimeout, response, decision) =>
          config != null && count < config.maxNumRetry && (decision || (!!response && LATER.has(response.code ?? 0))),
      },
    },
  },
};
