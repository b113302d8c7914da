import type { DetailedError, HttpRequest, Upload as TusUpload } from 'tus-js-client';
import { api } from './client';
import { OfflineError, ProblemError, problemOf } from './errors';

/** Who sends, as of now: a token may be renewed while a film is on its way. */
export interface Sender {
  readonly token: () => string;
  /** Logs in again; rejects when that is not possible now. */
  readonly renew: () => Promise<void>;
}

export interface Sending {
  /** Resolves when the whole film has arrived; rejects with what stopped it. Stopping it by hand resolves `false`. */
  readonly arrived: Promise<boolean>;
  /** What has arrived stays there to be gone on with. */
  stop(): void;
}

/** A minute and a half in all, which is longer than the server takes to start. */
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 6_000, 10_000, 20_000, 20_000, 30_000];
const UNAUTHORIZED = 401;

/** Sends what the server does not have yet of an announced film, by tus. */
export function sendFilm(
  uploadId: string,
  file: Blob,
  sender: Sender,
  tell: (sentBytes: number, totalBytes: number) => void,
  endpoint = '/api/v1/uploads/tus',
): Sending {
  let upload: TusUpload | undefined;
  let stop = () => {};
  const stopped = new Promise<false>((resolve) => {
    stop = () => resolve(false);
  });
  const sent = async () => {
    const { Upload } = await import('tus-js-client');
    upload = new Upload(file, {
      uploadUrl: `${endpoint}/${uploadId}`,
      storeFingerprintForResuming: false,
      retryDelays: RETRY_DELAYS_MS,
      onBeforeRequest: (request: HttpRequest) => request.setHeader('Authorization', `Bearer ${sender.token()}`),
      onShouldRetry: isPassing,
      onProgress: tell,
    });
    await untilSent(upload, sender);
    return true;
  };
  return {
    arrived: Promise.race([sent(), stopped]),
    stop: () => {
      stop();
      void upload?.abort();
    },
  };
}

/** A login that has ended is renewed once for every piece that gets through. */
async function untilSent(upload: TusUpload, sender: Sender): Promise<void> {
  let renewedAt = -1;
  let sent = 0;
  const { onProgress } = upload.options;
  upload.options.onProgress = (sentBytes, totalBytes) => {
    sent = sentBytes;
    onProgress?.(sentBytes, totalBytes ?? 0);
  };
  for (;;) {
    const failure = await attempt(upload);
    if (failure === undefined) {
      return;
    }
    const loginOver = failure instanceof ProblemError && failure.status === UNAUTHORIZED && renewedAt !== sent;
    if (!loginOver) {
      throw failure;
    }
    renewedAt = sent;
    await sender.renew();
  }
}

function attempt(upload: TusUpload): Promise<Error | undefined> {
  return new Promise((resolve) => {
    upload.options.onSuccess = () => resolve(undefined);
    upload.options.onError = (failure) => void inWords(failure).then(resolve);
    upload.start();
  });
}

/** What helps by being asked again, as tus-js-client decides it, but for a login that has ended. */
function isPassing(failure: DetailedError): boolean {
  const status = failure.originalResponse?.getStatus() ?? 0;
  return status < 400 || status >= 500 || status === 409 || status === 423 || status === 429;
}

/** The server's own words where it answered. */
export async function inWords(failure: Error): Promise<Error> {
  if (!('originalResponse' in failure)) {
    return failure;
  }
  const answer = (failure as DetailedError).originalResponse;
  return answer ? problemOf(new Response(answer.getBody(), { status: answer.getStatus() })) : new OfflineError(failure);
}

/** Sends an SRT or WebVTT file, as it is. */
export async function putSubtitles(uploadId: string, language: string, file: Blob): Promise<void> {
  await api.sendFile('PUT', `/uploads/${uploadId}/subtitles/${encodeURIComponent(language)}`, file);
}
