import { expect, it } from 'vitest';
import { eventData } from './events';

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(bytes.encode(piece));
      }
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const told: string[] = [];
  for await (const data of eventData(stream)) {
    told.push(data);
  }
  return told;
}

it('reads events wherever the network cuts them', async () => {
  expect(await all(streamOf('event:progress\nda', 'ta:{"percent":1}\n', '\ndata: two\n\n'))).toEqual([
    '{"percent":1}',
    'two',
  ]);
});

it('joins the lines of one event, and passes comments by', async () => {
  expect(await all(streamOf(': still here\n\ndata:a\r\ndata:b\r\n\r\n'))).toEqual(['a\nb']);
});

it('leaves out an event that was cut off', async () => {
  expect(await all(streamOf('data:whole\n\ndata:half'))).toEqual(['whole']);
});
