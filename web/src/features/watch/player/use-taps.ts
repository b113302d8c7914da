import { type PointerEvent, useRef } from 'react';
import type { Player } from '@/player';

const DOUBLE_MS = 300;
const SEEK_SECONDS = 10;

/**
 * Clicks and taps on the picture. A click plays or pauses, two go full screen; a finger shows the controls, and twice on
 * one side goes back or forward.
 */
export function useTaps(player: Player, toggleControls: () => void): (event: PointerEvent) => void {
  const last = useRef({ at: -Infinity, side: 0 });
  return (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - box.left) / box.width;
    const side = part < 1 / 3 ? -1 : part > 2 / 3 ? 1 : 0;
    const again = event.timeStamp - last.current.at < DOUBLE_MS && last.current.side === side;
    last.current = { at: event.timeStamp, side };
    if (event.pointerType === 'mouse') {
      player.dispatch({ type: 'toggle-paused' });
      if (again) {
        player.dispatch({ type: 'toggle-fullscreen' });
      }
    } else if (again && side !== 0) {
      player.dispatch({ type: 'seek-by', seconds: side * SEEK_SECONDS });
    } else {
      toggleControls();
    }
  };
}
