/** Where viewers left off is kept for so many films. */
const MOST_FILMS = 200;
/** A film hardly begun begins anew. */
const BEGUN_SECONDS = 15;
/** A film left so near its end counts as seen: credits take about the last twentieth. */
const SEEN_PART = 0.95;

interface Point {
  readonly contentId: string;
  readonly seconds: number;
}

/** Remembers on this device where a viewer left each film, the last films only. */
export class ResumePoints {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly key = 'blockbuster.resume',
  ) {}

  /** In seconds; 0 for a film not begun or seen to its end. */
  of(contentId: string): number {
    return this.points().find((point) => point.contentId === contentId)?.seconds ?? 0;
  }

  save(contentId: string, seconds: number, durationSeconds: number): void {
    const others = this.points().filter((point) => point.contentId !== contentId);
    const worthIt = seconds >= BEGUN_SECONDS && !(seconds >= durationSeconds * SEEN_PART);
    const points = worthIt ? [{ contentId, seconds: Math.round(seconds) }, ...others] : others;
    try {
      this.storage.setItem(this.key, JSON.stringify(points.slice(0, MOST_FILMS)));
    } catch {
      // A full or forbidden storage costs the viewer this comfort alone.
    }
  }

  private points(): Point[] {
    try {
      const value: unknown = JSON.parse(this.storage.getItem(this.key) ?? '[]');
      return Array.isArray(value) ? value.filter(isPoint) : [];
    } catch {
      return [];
    }
  }
}

function isPoint(value: unknown): value is Point {
  const point = value as Partial<Point> | null;
  return typeof point?.contentId === 'string' && typeof point.seconds === 'number' && point.seconds >= 0;
}
