import { useSyncExternalStore } from 'react';
import type { Player } from '@/player';

/** Less than this is not credited for sure. */
const WATCHED_SECONDS = 5;

const nothing = () => () => undefined;

/** Whether a film is being watched in a stream that, when it ends, lets its viewer rate. */
export function useWatched(player: Player | undefined, id: string): boolean {
  const read = () => {
    const state = player?.getState();
    return state?.contentId === id && state.streaming && state.time >= WATCHED_SECONDS;
  };
  return useSyncExternalStore(player?.subscribe ?? nothing, read, () => false);
}
