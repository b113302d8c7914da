import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DetailedError, Upload } from 'tus-js-client';
import { afterEach, describe, expect, it } from 'vitest';
import { OfflineError, ProblemError } from './errors';
import { inWords, type Sender, sendFilm } from './uploads';

let server: Server | undefined;

afterEach(() => server?.close());

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/uploads`;
}

/** A tus server that has some bytes of one upload and believes one login. */
class TestingReceiver {
  readonly calls: string[] = [];
  received: string;

  constructor(
    received: string,
    private readonly length: number,
    private readonly goodToken: string,
  ) {
    this.received = received;
  }

  readonly answer = async (request: IncomingMessage, response: ServerResponse) => {
    const token = request.headers.authorization;
    this.calls.push(`${request.method} ${request.url} ${token} ${request.headers['upload-offset'] ?? ''}`.trim());
    response.setHeader('Tus-Resumable', '1.0.0');
    const body = await text(request);
    if (token !== `Bearer ${this.goodToken}`) {
      response.writeHead(401).end(JSON.stringify({ type: '/problems/login-over', title: 'Over', detail: 'Log in.' }));
      return;
    }
    this.received += body;
    response.writeHead(request.method === 'HEAD' ? 200 : 204, {
      'Upload-Offset': String(this.received.length),
      'Upload-Length': String(this.length),
    });
    response.end();
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const chunk of request) {
    all += String(chunk);
  }
  return all;
}

const film = Buffer.from('0123456789') as unknown as Blob;
const nobody: Sender = { token: () => 'old', renew: () => Promise.reject(new Error('No wallet.')) };

describe('sendFilm', () => {
  it('sends what the server does not have yet', async () => {
    const receiver = new TestingReceiver('01234', 10, 'old');
    const endpoint = await listen(receiver.answer);
    const told: number[] = [];

    const arrived = await sendFilm('u1', film, nobody, (sent) => told.push(sent), endpoint).arrived;

    expect(arrived).toBe(true);
    expect(receiver.received).toBe('0123456789');
    expect(receiver.calls).toEqual(['HEAD /uploads/u1 Bearer old', 'PATCH /uploads/u1 Bearer old 5']);
    expect(told.at(-1)).toBe(10);
  });

  it('renews a login that has ended, and goes on', async () => {
    const receiver = new TestingReceiver('', 10, 'new');
    const endpoint = await listen(receiver.answer);
    let token = 'old';
    const renew = async () => {
      token = 'new';
    };
    const sender: Sender = { token: () => token, renew };

    await sendFilm('u1', film, sender, () => undefined, endpoint).arrived;

    expect(receiver.received).toBe('0123456789');
    expect(receiver.calls[0]).toBe('HEAD /uploads/u1 Bearer old');
  });

  it('gives up when a renewed login is refused too', async () => {
    const endpoint = await listen(new TestingReceiver('', 10, 'another').answer);
    let renewals = 0;
    const sender: Sender = { token: () => 'old', renew: async () => void renewals++ };

    await expect(sendFilm('u1', film, sender, () => undefined, endpoint).arrived).rejects.toMatchObject({ status: 401 });
    expect(renewals).toBe(1);
  });

  it('ends when it is stopped', async () => {
    const sending = sendFilm('u1', film, nobody, () => undefined, await listen(() => undefined));

    sending.stop();

    expect(await sending.arrived).toBe(false);
    server!.closeAllConnections();
  });
});

async function refusalOf(url: string): Promise<Error> {
  const failure = await new Promise<Error>((resolve) => {
    new Upload(Buffer.from('film'), { endpoint: url, retryDelays: null, onError: resolve }).start();
  });
  return inWords(failure);
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
