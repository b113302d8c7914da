/** A film that was dropped or chosen, with the way back to it if the browser gives one. */
export interface Picked {
  readonly file: File;
  readonly handle: FileSystemFileHandle | undefined;
}

type Picker = (options: object) => Promise<FileSystemFileHandle[]>;

const KINDS = {
  description: 'Film',
  accept: { 'video/*': ['.mp4', '.mov', '.mkv', '.webm', '.m4v', '.ts', '.avi'] },
};

/** What an `<input type="file">` takes for a film. */
export const FILM_TYPES = 'video/*,.mp4,.mov,.mkv,.webm,.m4v,.ts,.avi';

/** Whether the browser has a chooser that gives handles. */
export const canPickHandles = (): boolean => 'showOpenFilePicker' in window;

/** By that chooser; undefined when nothing was chosen. */
export async function pickFilm(): Promise<Picked | undefined> {
  const choose = (window as unknown as { showOpenFilePicker: Picker }).showOpenFilePicker;
  const [handle] = await choose({ types: [KINDS] }).catch(() => []);
  return handle && { file: await handle.getFile(), handle };
}

/** The first file of what was dropped. Must be called while the event is handled: the list is empty afterwards. */
export async function droppedFilm(transfer: DataTransfer): Promise<Picked | undefined> {
  const file = transfer.files[0];
  const item = [...transfer.items].find((each) => each.kind === 'file') as
    | (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> })
    | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return file && { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined };
}
