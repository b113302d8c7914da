import { api } from './client';

/** An answer into the browser's downloads, under a name; `path` is a whole one. */
export async function download(path: string, name: string, accept: string): Promise<void> {
  const answer = await api.raw(path, undefined, accept);
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
