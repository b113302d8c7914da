import type { Request } from './requests';

/** What a key means: something of the player, or something that a skin shows or does. */
export type Intent = Request | { readonly type: 'help' | 'stats' | 'next' };

export type ShortcutName =
  | 'togglePaused'
  | 'back10'
  | 'forward10'
  | 'back5'
  | 'forward5'
  | 'seekToTenth'
  | 'louder'
  | 'quieter'
  | 'mute'
  | 'subtitles'
  | 'slower'
  | 'faster'
  | 'fullscreen'
  | 'pip'
  | 'next'
  | 'stats'
  | 'help';

/** One line of the help sheet: the keys that do one thing, named as `KeyboardEvent.key`. */
export interface Shortcut {
  readonly name: ShortcutName;
  readonly keys: readonly string[];
  readonly intent: (key: string) => Intent;
}

const fixed = (intent: Intent) => () => intent;

export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'togglePaused', keys: ['k', ' '], intent: fixed({ type: 'toggle-paused' }) },
  { name: 'back10', keys: ['j'], intent: fixed({ type: 'seek-by', seconds: -10 }) },
  { name: 'forward10', keys: ['l'], intent: fixed({ type: 'seek-by', seconds: 10 }) },
  { name: 'back5', keys: ['ArrowLeft'], intent: fixed({ type: 'seek-by', seconds: -5 }) },
  { name: 'forward5', keys: ['ArrowRight'], intent: fixed({ type: 'seek-by', seconds: 5 }) },
  {
    name: 'seekToTenth',
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    intent: (key) => ({ type: 'seek-to-part', part: Number(key) / 10 }),
  },
  { name: 'louder', keys: ['ArrowUp'], intent: fixed({ type: 'change-volume', by: 0.05 }) },
  { name: 'quieter', keys: ['ArrowDown'], intent: fixed({ type: 'change-volume', by: -0.05 }) },
  { name: 'mute', keys: ['m'], intent: fixed({ type: 'toggle-muted' }) },
  { name: 'subtitles', keys: ['c'], intent: fixed({ type: 'toggle-subtitles' }) },
  { name: 'slower', keys: ['<'], intent: fixed({ type: 'step-rate', step: -1 }) },
  { name: 'faster', keys: ['>'], intent: fixed({ type: 'step-rate', step: 1 }) },
  { name: 'fullscreen', keys: ['f'], intent: fixed({ type: 'toggle-fullscreen' }) },
  { name: 'pip', keys: ['p'], intent: fixed({ type: 'toggle-pip' }) },
  { name: 'next', keys: ['n'], intent: fixed({ type: 'next' }) },
  { name: 'stats', keys: ['i'], intent: fixed({ type: 'stats' }) },
  { name: 'help', keys: ['?'], intent: fixed({ type: 'help' }) },
];

/** The parts of a `KeyboardEvent` that decide; the target is what had the focus. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

const TYPED_INTO = 'input:not([type=range]), textarea, select, [contenteditable=""], [contenteditable=true]';
const PRESSED_BY_SPACE = 'a, button, summary, [role^=menuitem], [role=radio], [role=slider]';
const MOVED_BY_ARROWS = 'input, [role=slider], [role=menu], [role=radiogroup], [role=listbox]';

/** What a key press asks of the player; undefined if it is none of the player's, but of what has the focus. */
export function intentOf(press: KeyPress): Intent | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.defaultPrevented || isForTarget(press)) {
    return undefined;
  }
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return SHORTCUTS.find(({ keys }) => keys.includes(key))?.intent(key);
}

function isForTarget({ key, target }: KeyPress): boolean {
  const within = (selector: string) => (target as Partial<Element> | null)?.closest?.(selector) != null;
  return (
    within(TYPED_INTO) ||
    (key === ' ' && within(PRESSED_BY_SPACE)) ||
    (key.startsWith('Arrow') && within(MOVED_BY_ARROWS))
  );
}
