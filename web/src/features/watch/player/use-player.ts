import { useSyncExternalStore } from 'react';
import type { Player, PlayerState } from '@/player';

/** A part of the player's state; the selector must answer what is in the state, not make something new. */
export function usePlayer<T>(player: Player, select: (state: PlayerState) => T): T {
  const read = () => select(player.getState());
  return useSyncExternalStore(player.subscribe, read, read);
}
