import { useEffect } from 'react';
import type { UploadStatus } from '@/api/types';
import { keepFile, keptFile, reopen } from './kept-files';
import type { Picked } from './pick';
import { transfers } from './the-transfers';

/** Goes on with uploads whose file did not arrive whole: by itself where the browser still has the file. */
export function useResume(uploads: readonly UploadStatus[]) {
  const waiting = uploads.filter(({ state }) => state === 'receiving');
  const ids = waiting.map(({ uploadId }) => uploadId).join();
  useEffect(() => {
    for (const uploadId of ids.split(',').filter((id) => id !== '' && !(id in transfers.store.getState()))) {
      void resumeKept(uploadId, false);
    }
  }, [ids]);
  return {
    /** Takes a film that is the rest of an upload; false if it is another. */
    ifKnown: async (picked: Picked): Promise<boolean> => {
      const { name, size } = picked.file;
      const upload = waiting.find(({ fileName, sizeBytes }) => fileName === name && sizeBytes === size);
      return upload !== undefined && (await goOn(upload, picked)) === undefined;
    },
  };
}

/** From the file that the browser kept; false when it has to be chosen again. */
export async function resumeKept(uploadId: string, ask: boolean): Promise<boolean> {
  const stopped = transfers.fileOf(uploadId);
  const kept = stopped === undefined ? await keptFile(uploadId) : undefined;
  const file = stopped ?? (kept && (await reopen(kept, ask)));
  if (file !== undefined) {
    transfers.start(uploadId, file);
  }
  return file !== undefined;
}

/** Why a file is not the one that was begun, as the name of a text. */
export type Mismatch = 'otherName' | 'otherSize' | 'changed';

/** From a file that was chosen again, unless it is another one. */
export async function goOn(upload: UploadStatus, { file, handle }: Picked): Promise<Mismatch | undefined> {
  const kept = await keptFile(upload.uploadId);
  if (file.name !== upload.fileName) {
    return 'otherName';
  }
  if (file.size !== upload.sizeBytes) {
    return 'otherSize';
  }
  if (kept !== undefined && kept.modified !== file.lastModified) {
    return 'changed';
  }
  await keepFile(upload.uploadId, { modified: file.lastModified, handle });
  transfers.start(upload.uploadId, file);
  return undefined;
}
