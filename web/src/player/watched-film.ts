/** The positions of a film that were played so far, each once. */
export class WatchedFilm {
  private parts: { readonly fromMs: number; readonly toMs: number }[] = [];

  add(part: { readonly fromMs: number; readonly toMs: number }): void {
    const before = this.parts.filter((other) => other.toMs < part.fromMs);
    const after = this.parts.filter((other) => other.fromMs > part.toMs);
    const touched = this.parts.filter((other) => other.toMs >= part.fromMs && other.fromMs <= part.toMs);
    const merged = {
      fromMs: Math.min(part.fromMs, ...touched.map((other) => other.fromMs)),
      toMs: Math.max(part.toMs, ...touched.map((other) => other.toMs)),
    };
    this.parts = [...before, merged, ...after];
  }

  get seconds(): number {
    return Math.floor(this.parts.reduce((sum, part) => sum + part.toMs - part.fromMs, 0) / 1000);
  }

  /** Numbers of the key windows that it lies in, ascending. */
  windows(windowMs: number): number[] {
    const numbers = new Set<number>();
    for (const { fromMs, toMs } of this.parts) {
      for (let window = Math.floor(fromMs / windowMs); window * windowMs < toMs; window++) {
        numbers.add(window);
      }
    }
    return [...numbers].sort((a, b) => a - b);
  }
}
