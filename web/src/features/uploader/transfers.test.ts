import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/api/errors';
import type { Sending, sendFilm } from '@/api/uploads';
import { Transfers } from './transfers';

const file = new File(['0123456789'], 'kite.mp4');
const sender = { token: () => 'token', renew: () => Promise.resolve() };

/** Sendings whose end a test decides. */
class TestingSendings {
  readonly begun: string[] = [];
  readonly stopped: string[] = [];
  arrive: (whole: boolean) => void = () => {};
  fail: (failure: Error) => void = () => {};
  tell: (sent: number, total: number) => void = () => {};

  readonly send: typeof sendFilm = (uploadId, _, __, tell): Sending => {
    this.begun.push(uploadId);
    this.tell = tell;
    const arrived = new Promise<boolean>((resolve, reject) => {
      this.arrive = resolve;
      this.fail = reject;
    });
    return { arrived, stop: () => this.stopped.push(uploadId) };
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Transfers', () => {
  it('tells how far a film is, and forgets it when it has arrived', async () => {
    const sendings = new TestingSendings();
    const arrivals: string[] = [];
    const transfers = new Transfers(sender, (id) => arrivals.push(id), sendings.send);

    transfers.start('u1', file);
    transfers.start('u1', file);
    sendings.tell(4, 10);

    expect(sendings.begun).toEqual(['u1']);
    expect(transfers.store.getState()['u1']).toMatchObject({ kind: 'sending', sentBytes: 4, totalBytes: 10 });
    sendings.arrive(true);
    await settled();
    expect(arrivals).toEqual(['u1']);
    expect(transfers.store.getState()).toEqual({});
    expect(transfers.busy).toBe(false);
  });

  it('waits for a login and goes on after it', async () => {
    const sendings = new TestingSendings();
    const transfers = new Transfers(sender, () => undefined, sendings.send);

    transfers.start('u1', file);
    sendings.fail(new ProblemError(401, '/problems/login-over', 'Over', 'Log in.', undefined));
    await settled();
    expect(transfers.store.getState()['u1']).toEqual({ kind: 'login-over' });
    transfers.loggedIn();

    expect(sendings.begun).toEqual(['u1', 'u1']);
  });

  it('keeps the file of what failed, without going on by itself', async () => {
    const sendings = new TestingSendings();
    const transfers = new Transfers(sender, () => undefined, sendings.send);
    const failure = new Error('The disk is full.');

    transfers.start('u1', file);
    sendings.fail(failure);
    await settled();
    transfers.loggedIn();

    expect(transfers.store.getState()['u1']).toEqual({ kind: 'stopped', failure });
    expect(transfers.fileOf('u1')).toBe(file);
    expect(sendings.begun).toEqual(['u1']);
  });

  it('stops what is cancelled', () => {
    const sendings = new TestingSendings();
    const transfers = new Transfers(sender, () => undefined, sendings.send);

    transfers.start('u1', file);
    transfers.forget('u1');

    expect(sendings.stopped).toEqual(['u1']);
    expect(transfers.store.getState()).toEqual({});
  });
});
