import { createStore } from 'zustand';
import { ProblemError } from '@/api/errors';
import { type Sender, type Sending, sendFilm } from '@/api/uploads';
import { forgetFile } from './kept-files';
import { Speed } from './speed';

/** How a film's way from this browser to the server stands. */
export type Transfer =
  | {
      readonly kind: 'sending';
      readonly sentBytes: number;
      readonly totalBytes: number;
      readonly bytesPerSecond: number | undefined;
    }
  /** The login has ended and the wallet did not renew it. */
  | { readonly kind: 'login-over' }
  | { readonly kind: 'stopped'; readonly failure: unknown };

/** Films on their way. They outlive the page that began them, not the tab: another page of the app may be looked at meanwhile. */
export class Transfers {
  /** By upload. */
  readonly store = createStore<Readonly<Record<string, Transfer>>>(() => ({}));
  private readonly running = new Map<string, Sending>();
  private readonly stopped = new Map<string, File>();

  constructor(
    private readonly sender: Sender,
    /** Called when a film has arrived whole. */
    private readonly arrived: (uploadId: string) => void = () => {},
    private readonly send: typeof sendFilm = sendFilm,
  ) {}

  /** Sends what the server does not have yet; nothing happens if that is being done. */
  start(uploadId: string, file: File): void {
    if (this.running.has(uploadId)) {
      return;
    }
    this.stopped.delete(uploadId);
    const speed = new Speed();
    this.set(uploadId, { kind: 'sending', sentBytes: 0, totalBytes: file.size, bytesPerSecond: undefined });
    const sending = this.send(uploadId, file, this.sender, (sentBytes, totalBytes) => {
      const bytesPerSecond = speed.at(sentBytes, performance.now());
      this.set(uploadId, { kind: 'sending', sentBytes, totalBytes, bytesPerSecond });
    });
    this.running.set(uploadId, sending);
    sending.arrived.then(
      (whole) => this.ended(uploadId, whole),
      (failure: unknown) => this.failed(uploadId, file, failure),
    );
  }

  /** Ends the sending for good. */
  forget(uploadId: string): void {
    this.running.get(uploadId)?.stop();
    this.stopped.delete(uploadId);
    this.drop(uploadId);
    void forgetFile(uploadId);
  }

  /** Goes on with what waited for a login. */
  loggedIn(): void {
    const transfers = this.store.getState();
    for (const [uploadId, file] of [...this.stopped]) {
      if (transfers[uploadId]?.kind === 'login-over') {
        this.start(uploadId, file);
      }
    }
  }

  /** Whether leaving the page would interrupt something. */
  get busy(): boolean {
    return this.running.size > 0;
  }

  private ended(uploadId: string, whole: boolean): void {
    this.drop(uploadId);
    if (whole) {
      void forgetFile(uploadId);
      this.arrived(uploadId);
    }
  }

  private failed(uploadId: string, file: File, failure: unknown): void {
    if (this.running.delete(uploadId)) {
      const loginOver = failure instanceof ProblemError && failure.status === 401;
      this.stopped.set(uploadId, file);
      this.set(uploadId, loginOver ? { kind: 'login-over' } : { kind: 'stopped', failure });
    }
  }

  /** The file of a transfer that stopped, so that it need not be asked for again. */
  fileOf(uploadId: string): File | undefined {
    return this.stopped.get(uploadId);
  }

  private set(uploadId: string, transfer: Transfer): void {
    this.store.setState({ [uploadId]: transfer });
  }

  private drop(uploadId: string): void {
    this.running.delete(uploadId);
    const { [uploadId]: _, ...others } = this.store.getState();
    this.store.setState(others, true);
  }
}
