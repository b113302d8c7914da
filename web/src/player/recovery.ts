import { listen, type Unsubscribe } from './signal';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

/** Whether there is a network, and events when it comes and goes: a browser's `window` with its `navigator`. */
export interface Network extends EventTarget {
  readonly navigator: { readonly onLine: boolean };
}

/**
 * Tries again after the network was lost: ever more seldom while nothing answers, seldom while the device believes that it
 * has none (it may be wrong), and at once when it has one again.
 */
export class Recovery {
  private readonly unsubscribe: Unsubscribe;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private waiting = false;

  constructor(
    private readonly network: Network,
    private readonly retry: () => void,
  ) {
    this.unsubscribe = listen(network, ['online'], () => {
      if (this.waiting) {
        this.now();
      }
    });
  }

  /** How often it was tried in vain since something last arrived. */
  get attempts(): number {
    return this.failures;
  }

  get online(): boolean {
    return this.network.navigator.onLine;
  }

  /** Nothing answers. */
  failed(): void {
    this.failures++;
    this.waiting = true;
    clearTimeout(this.timer);
    const patient = this.online ? FIRST_DELAY_MS * 2 ** (this.failures - 1) : LONGEST_DELAY_MS;
    this.timer = setTimeout(() => this.now(), Math.min(patient, LONGEST_DELAY_MS));
  }

  /** The device has no network, though nothing was asked for in vain yet. */
  await(): void {
    this.waiting = true;
  }

  /** Tries again without waiting. */
  now(): void {
    clearTimeout(this.timer);
    this.waiting = false;
    this.retry();
  }

  /** Something arrived, or nobody waits any more. */
  reset(): void {
    clearTimeout(this.timer);
    this.failures = 0;
    this.waiting = false;
  }

  destroy(): void {
    this.reset();
    this.unsubscribe();
  }
}
