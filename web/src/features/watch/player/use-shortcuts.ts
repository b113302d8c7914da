import { type RefObject, useEffect, useRef } from 'react';
import { intentOf, type Player } from '@/player';

interface SkinActions {
  readonly help: () => void;
  readonly stats: () => void;
  readonly next: () => void;
}

/** Keys that move the page belong to the player only while it has the focus; the others do from everywhere. */
const MOVES_THE_PAGE = new Set([' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Listens to the keyboard of the whole page. */
export function useShortcuts(
  box: RefObject<HTMLElement | null>,
  player: Player,
  actions: SkinActions,
  pressed: () => void,
): void {
  const latest = useRef({ actions, pressed });
  latest.current = { actions, pressed };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const intent = intentOf(event);
      if (intent === undefined || !isForPlayer(event, box.current)) {
        return;
      }
      event.preventDefault();
      latest.current.pressed();
      switch (intent.type) {
        case 'help':
        case 'stats':
        case 'next':
          latest.current.actions[intent.type]();
          break;
        default:
          player.dispatch(intent);
      }
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [player, box]);
}

function isForPlayer({ key, target }: KeyboardEvent, box: HTMLElement | null): boolean {
  const element = target instanceof Element ? target : document.body;
  if (element.closest('dialog') !== null) {
    return false;
  }
  return !MOVES_THE_PAGE.has(key) || Boolean(document.fullscreenElement) || box?.contains(element) === true;
}
