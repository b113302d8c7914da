import { describe, expect, it } from 'vitest';
import { loadStoryboard, parseStoryboard, thumbnailAt } from './storyboard';

const FILE = 'WEBVTT\n\n00:00.000 --> 00:10.000\nsheet.jpg#xywh=0,0,160,90\n\n00:10.000 --> 00:20.000\nsheet.jpg#xywh=pixel:160,0,160,90\n';

describe('a storyboard', () => {
  it('names the part of a picture for a time, relative to its own address', () => {
    const storyboard = parseStoryboard(FILE, 'https://store.example/films/7/board.vtt?t=1');

    expect(thumbnailAt(storyboard, 12)).toEqual({
      start: 10,
      end: 20,
      url: 'https://store.example/films/7/sheet.jpg',
      x: 160,
      y: 0,
      width: 160,
      height: 90,
    });
    expect(thumbnailAt(storyboard, 20)).toBeUndefined();
  });

  it('leaves out cues that name no part of a picture', () => {
    expect(parseStoryboard('WEBVTT\n\n00:00.000 --> 00:10.000\nHello', 'https://store.example/')).toEqual([]);
  });

  it('is fetched from an address relative to the page', async () => {
    const asked: string[] = [];
    const send = async (url: RequestInfo | URL) => {
      asked.push(String(url));
      return new Response(FILE);
    };

    const storyboard = await loadStoryboard('/board.vtt', 'https://store.example/watch/7', send);

    expect(asked).toEqual(['https://store.example/board.vtt']);
    expect(storyboard).toHaveLength(2);
  });

  it('is empty when it is missing or unreachable', async () => {
    const missing = async () => new Response('no', { status: 404 });
    const unreachable = async () => Promise.reject(new TypeError('Failed to fetch'));

    expect(await loadStoryboard('/a.vtt', 'https://store.example', missing)).toEqual([]);
    expect(await loadStoryboard('/a.vtt', 'https://store.example', unreachable)).toEqual([]);
  });
});
