/** The file of an upload, as the browser lets a page keep it beyond its own life. */
export interface KeptFile {
  /** When the file was last changed, in ms: tells it from another of the same name and size. */
  readonly modified: number;
  /** Leads back to the file without asking for it again; some browsers, and some ways to choose a file, give none. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** What Chromium's handles can do beyond the standard's. */
type AskableHandle = FileSystemFileHandle & {
  queryPermission?(descriptor: { mode: 'read' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'read' }): Promise<PermissionState>;
};

const DATABASE = 'blockbuster.uploads';
const STORE = 'files';

export async function keepFile(uploadId: string, file: KeptFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file, uploadId));
}

/** Undefined for what another browser began, and where the browser keeps nothing. */
export async function keptFile(uploadId: string): Promise<KeptFile | undefined> {
  return inStore('readonly', (store) => store.get(uploadId) as IDBRequest<KeptFile | undefined>);
}

export async function forgetFile(uploadId: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(uploadId));
}

/**
 * The file itself, if it is still what it was and the browser lets the page read it.
 *
 * @param ask whether the user may be asked, which browsers allow in answer to a press only
 */
export async function reopen({ handle, modified }: KeptFile, ask: boolean): Promise<File | undefined> {
  if (handle === undefined) {
    return undefined;
  }
  const askable = handle as AskableHandle;
  const allowed =
    (await askable.queryPermission?.({ mode: 'read' })) === 'granted' ||
    (ask && (await askable.requestPermission?.({ mode: 'read' })) === 'granted');
  if (!allowed) {
    return undefined;
  }
  const file = await handle.getFile().catch(() => undefined);
  return file?.lastModified === modified ? file : undefined;
}

/** One statement; a browser that keeps nothing (private windows) is as good as an empty store. */
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await open();
    const result = await answer(work(database.transaction(STORE, mode).objectStore(STORE)));
    database.close();
    return result;
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
