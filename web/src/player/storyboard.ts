import { cueAt, parseWebVtt } from './web-vtt';

/** A part of a picture that stands for a stretch of film; times in seconds. */
export interface Thumbnail {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Storyboard = readonly Thumbnail[];

/** Spatial media fragments (W3C Media Fragments 1.0, section 4.2.2), in pixels. */
const FRAGMENT = /#xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/;

/** Reads a storyboard; pictures are named relative to the file's own address. */
export function parseStoryboard(file: string, fileUrl: string): Storyboard {
  return parseWebVtt(file).flatMap(({ start, end, text }) => {
    const parts = FRAGMENT.exec(text.trim());
    if (parts === null) {
      return [];
    }
    const [x, y, width, height] = parts.slice(1).map(Number) as [number, number, number, number];
    const url = new URL(text.trim().slice(0, parts.index), fileUrl).href;
    return [{ start, end, url, x, y, width, height }];
  });
}

export function thumbnailAt(storyboard: Storyboard, time: number): Thumbnail | undefined {
  return cueAt(storyboard, time);
}

/** Fetches a storyboard; one that can't be had is none, because a film plays without. */
export async function loadStoryboard(url: string, baseUrl: string, send: typeof fetch = fetch): Promise<Storyboard> {
  try {
    const address = new URL(url, baseUrl).href;
    const response = await send(address);
    return response.ok ? parseStoryboard(await response.text(), address) : [];
  } catch {
    return [];
  }
}
