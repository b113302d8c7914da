import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DetailedError, Upload } from 'tus-js-client';
import { afterEach, describe, expect, it } from 'vitest';
import { OfflineError, ProblemError } from './errors';
import { inWords } from './uploads';

let server: Server | undefined;

afterEach(() => server?.close());

async function refusalOf(url: string): Promise<Error> {
  const failure = await new Promise<Error>((resolve) => {
    new Upload(Buffer.from('film'), { endpoint: url, retryDelays: null, onError: resolve }).start();
  });
  return inWords(failure);
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/uploads`;
}

describe('a refused upload', () => {
  it('says what the server said', async () => {
    const url = await listen((_, response) => {
      response.writeHead(460, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ type: '/problems/checksum-mismatch', title: 'Damaged', detail: 'Send it again.' }));
    });

    const failure = await refusalOf(url);

    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ status: 460, type: '/problems/checksum-mismatch', message: 'Send it again.' });
  });

  it('says that nobody answers', async () => {
    const url = await listen((request) => request.socket.destroy());

    expect(await refusalOf(url)).toBeInstanceOf(OfflineError);
  });

  it('keeps what went wrong in the browser', async () => {
    const failure = new Error('The file was moved.');

    expect(failure).not.toBeInstanceOf(DetailedError);
    expect(await inWords(failure)).toBe(failure);
  });
});
