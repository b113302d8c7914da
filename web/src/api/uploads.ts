import { DetailedError, Upload } from 'tus-js-client';
import { OfflineError, problemOf } from './errors';

/** What the shelf tells of a film; the language is a BCP 47 tag. */
export interface Synopsis {
  title: string;
  description: string;
  genre: string;
  language: string;
}

export interface Sender {
  /** The creator's address: an upload that somebody else began here is not gone on with. */
  readonly address: string;
  readonly token: string;
}

/** A minute and a half in all, which is longer than the server takes to start. */
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 6_000, 10_000, 20_000, 20_000, 30_000];

/**
 * Sends a film by tus and resolves to the upload's id when it has arrived whole. What an earlier attempt sent of the same
 * file is not sent again, be it of this page or of one that was closed since.
 */
export async function sendFilm(
  file: File,
  synopsis: Synopsis,
  sender: Sender,
  tell: (sentBytes: number, totalBytes: number) => void,
): Promise<string> {
  const upload = new Upload(file, {
    endpoint: '/api/v1/uploads/tus',
    metadata: { ...synopsis, filename: file.name },
    headers: { Authorization: `Bearer ${sender.token}` },
    fingerprint: async () => ['film', sender.address, file.name, file.size, file.lastModified].join('|'),
    removeFingerprintOnSuccess: true,
    retryDelays: RETRY_DELAYS_MS,
    onProgress: tell,
  });
  const earlier = await upload.findPreviousUploads();
  if (earlier[0] !== undefined) {
    upload.resumeFromPreviousUpload(earlier[0]);
  }
  await end(upload);
  return upload.url?.split('/').at(-1) ?? '';
}

function end(upload: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    upload.options.onSuccess = () => resolve();
    upload.options.onError = (failure) => void inWords(failure).then(reject);
    upload.start();
  });
}

/** The server's own words where it answered. */
export async function inWords(failure: Error): Promise<Error> {
  if (!(failure instanceof DetailedError)) {
    return failure;
  }
  const answer = failure.originalResponse;
  return answer ? problemOf(new Response(answer.getBody(), { status: answer.getStatus() })) : new OfflineError(failure);
}
