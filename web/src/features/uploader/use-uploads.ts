import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/api/client';
import { followEvents } from '@/api/follow';
import type { UploadStatus } from '@/api/types';
import { useAddress } from '@/session/hooks';
import { isSecondInWork, isWorking, placeOf } from './steps';

const LOOK_EVERY_MS = 5_000;
/** Browsers allow six connections to a server without HTTP/2; the rest of the page needs some. */
const FOLLOWED = 2;

const keyOf = (address: string | undefined) => ['uploads', address] as const;

/** The creator's uploads, newest first; while one is being worked on or waits for a moderator, they are looked at again. */
export function useUploads() {
  const address = useAddress();
  return useQuery({
    queryKey: keyOf(address),
    queryFn: async ({ signal }): Promise<readonly UploadStatus[]> => (await api.get('/uploads', { signal })).items,
    enabled: address !== undefined,
    refetchInterval: ({ state }) =>
      state.data?.some((upload) => ['works', 'review'].includes(placeOf(upload.state)) || isSecondInWork(upload))
        ? LOOK_EVERY_MS
        : false,
  });
}

/** Puts what is known of one upload into the list of all. */
function learn(queries: QueryClient, address: string | undefined, status: UploadStatus): void {
  queries.setQueryData<readonly UploadStatus[]>(keyOf(address), (uploads = []) =>
    uploads.map((upload) => (upload.uploadId === status.uploadId ? status : upload)),
  );
}

/** Asks for the list again. */
export function useRefreshUploads(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['uploads'] });
}

/** Which uploads are followed event by event; the others are looked at now and then. */
export function followed(uploads: readonly UploadStatus[]): readonly string[] {
  return uploads
    .filter((upload) => isWorking(upload.state) || isSecondInWork(upload))
    .slice(0, FOLLOWED)
    .map(({ uploadId }) => uploadId);
}

/** Follows an upload by server-sent events while the component stands. */
export function useFollow(uploadId: string, follow: boolean): void {
  const queries = useQueryClient();
  const address = useAddress();
  useEffect(() => {
    if (!follow) {
      return undefined;
    }
    const ending = new AbortController();
    void followEvents(`/api/v1/uploads/${uploadId}/events`, ending.signal, (data) => {
      const status = JSON.parse(data) as UploadStatus;
      learn(queries, address, status);
      return !isWorking(status.state) && !isSecondInWork(status);
    });
    return () => ending.abort();
  }, [uploadId, follow, queries, address]);
}
