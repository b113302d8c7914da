import { api } from './client';

/** An answer into the browser's downloads, under a name; `path` is a whole one. */
export async function download(path: string, name: string, accept: string): Promise<void> {
  const answer = await api.raw(path, undefined, accept);
  save(await answer.blob(), name);
}

/** Something that this page made, likewise. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
