import { describe, expect, it } from 'vitest';
import { intentOf, SHORTCUTS, type KeyPress } from './keyboard';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false, target: null, ...more };
}

/** What has the focus, inside elements that match the given selectors. */
function focused(...names: string[]): EventTarget {
  const closest = (selectors: string) => (names.some((name) => selectors.split(', ').includes(name)) ? {} : null);
  return { closest } as unknown as EventTarget;
}

describe('intentOf', () => {
  it.each([
    ['k', { type: 'toggle-paused' }],
    [' ', { type: 'toggle-paused' }],
    ['J', { type: 'seek-by', seconds: -10 }],
    ['l', { type: 'seek-by', seconds: 10 }],
    ['ArrowLeft', { type: 'seek-by', seconds: -5 }],
    ['ArrowUp', { type: 'change-volume', by: 0.05 }],
    ['0', { type: 'seek-to-part', part: 0 }],
    ['7', { type: 'seek-to-part', part: 0.7 }],
    ['<', { type: 'step-rate', step: -1 }],
    ['>', { type: 'step-rate', step: 1 }],
    ['m', { type: 'toggle-muted' }],
    ['c', { type: 'toggle-subtitles' }],
    ['f', { type: 'toggle-fullscreen' }],
    ['i', { type: 'stats' }],
    ['n', { type: 'next' }],
    ['?', { type: 'help' }],
  ])('takes %j', (key, intent) => {
    expect(intentOf(press(key))).toEqual(intent);
  });

  it('leaves shortcuts of the browser alone', () => {
    expect(intentOf(press('f', { ctrlKey: true }))).toBeUndefined();
    expect(intentOf(press('l', { metaKey: true }))).toBeUndefined();
    expect(intentOf(press('ArrowLeft', { altKey: true }))).toBeUndefined();
    expect(intentOf(press('k', { defaultPrevented: true }))).toBeUndefined();
    expect(intentOf(press('Tab'))).toBeUndefined();
  });

  it('leaves to what has the focus the keys that it uses itself', () => {
    expect(intentOf(press('k', { target: focused('textarea') }))).toBeUndefined();
    expect(intentOf(press(' ', { target: focused('button') }))).toBeUndefined();
    expect(intentOf(press('k', { target: focused('button') }))).toEqual({ type: 'toggle-paused' });
    expect(intentOf(press('ArrowLeft', { target: focused('[role=slider]') }))).toBeUndefined();
    expect(intentOf(press('m', { target: focused('[role=slider]') }))).toEqual({ type: 'toggle-muted' });
  });

  it('gives no key two meanings', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);

    expect(new Set(keys).size).toBe(keys.length);
  });
});
