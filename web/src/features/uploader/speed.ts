const WINDOW_MS = 6_000;

/** How fast something grows, by its last seconds. */
export class Speed {
  private readonly samples: { readonly amount: number; readonly atMs: number }[] = [];

  /** Takes a sample; per second, or undefined while there is too little to tell. */
  at(amount: number, atMs: number): number | undefined {
    this.samples.push({ amount, atMs });
    while (this.samples.length > 2 && atMs - this.samples[1]!.atMs > WINDOW_MS) {
      this.samples.shift();
    }
    const first = this.samples[0]!;
    const seconds = (atMs - first.atMs) / 1_000;
    return seconds >= 0.5 && amount > first.amount ? (amount - first.amount) / seconds : undefined;
  }
}
