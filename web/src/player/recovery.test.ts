import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recovery } from './recovery';
import { TestingPage } from './testing-parts';

describe('Recovery', () => {
  let page: TestingPage;
  let tries: number;
  let recovery: Recovery;

  beforeEach(() => {
    vi.useFakeTimers();
    page = new TestingPage();
    tries = 0;
    recovery = new Recovery(page, () => void tries++);
  });

  afterEach(() => {
    recovery.destroy();
    vi.useRealTimers();
  });

  it('waits longer after each failure, and 30 s at most', () => {
    const delays = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
    for (const [failures, delay] of delays.entries()) {
      recovery.failed();
      vi.advanceTimersByTime(delay - 1);
      expect(tries).toBe(failures);
      vi.advanceTimersByTime(1);
      expect(tries).toBe(failures + 1);
    }
  });

  it('tries at once when the network is back', () => {
    page.goOffline();
    recovery.failed();
    vi.advanceTimersByTime(29_999);
    expect(tries).toBe(0);

    page.goOnline();

    expect(tries).toBe(1);
  });

  it('tries seldom without a network, because the device may be wrong', () => {
    page.goOffline();
    recovery.failed();
    vi.advanceTimersByTime(30_000);

    expect(tries).toBe(1);
  });

  it('begins anew once something arrived', () => {
    recovery.failed();
    recovery.failed();
    recovery.reset();
    vi.advanceTimersByTime(60_000);
    expect(tries).toBe(0);

    recovery.failed();
    vi.advanceTimersByTime(1_000);
    expect(tries).toBe(1);
  });

  it('does nothing when a network comes that nobody missed', () => {
    page.goOnline();

    expect(tries).toBe(0);
  });
});
