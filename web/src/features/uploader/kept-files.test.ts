import { describe, expect, it } from 'vitest';
import { keptFile, reopen } from './kept-files';

const file = new File(['film'], 'kite.mp4', { lastModified: 7 });

/** A file's handle in a browser that has, or gives when asked, a permission. */
function handle(has: PermissionState, gives: PermissionState = has): FileSystemFileHandle {
  return {
    getFile: () => Promise.resolve(file),
    queryPermission: () => Promise.resolve(has),
    requestPermission: () => Promise.resolve(gives),
  } as unknown as FileSystemFileHandle;
}

describe('reopen', () => {
  it('opens what the page may read', async () => {
    expect(await reopen({ modified: 7, handle: handle('granted') }, false)).toBe(file);
  });

  it('asks only when it may', async () => {
    const asked = { modified: 7, handle: handle('prompt', 'granted') };

    expect(await reopen(asked, false)).toBeUndefined();
    expect(await reopen(asked, true)).toBe(file);
    expect(await reopen({ modified: 7, handle: handle('prompt', 'denied') }, true)).toBeUndefined();
  });

  it('takes no file that was changed since, or that is gone', async () => {
    const gone = { ...handle('granted'), getFile: () => Promise.reject(new Error('NotFoundError')) };

    expect(await reopen({ modified: 6, handle: handle('granted') }, true)).toBeUndefined();
    expect(await reopen({ modified: 7, handle: gone as unknown as FileSystemFileHandle }, true)).toBeUndefined();
    expect(await reopen({ modified: 7, handle: undefined }, true)).toBeUndefined();
  });
});

it('knows nothing in a browser that keeps nothing', async () => {
  expect(await keptFile('u1')).toBeUndefined();
});
