/** What a viewer chose once and wants again in the next film. */
export interface Preferences {
  readonly volume: number;
  readonly muted: boolean;
  /** The tallest picture wanted; undefined for as good as the network allows. */
  readonly height: number | undefined;
  /** BCP 47; undefined for the film's own. */
  readonly audioLanguage: string | undefined;
  /** BCP 47; undefined for no subtitles. */
  readonly subtitleLanguage: string | undefined;
  /** The language to come back to when subtitles are switched on again. */
  readonly lastSubtitleLanguage: string | undefined;
}

export const DEFAULT_PREFERENCES: Preferences = {
  volume: 1,
  muted: false,
  height: undefined,
  audioLanguage: undefined,
  subtitleLanguage: undefined,
  lastSubtitleLanguage: undefined,
};

/** Keeps the preferences on this device. */
export class PreferenceStore {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly key = 'blockbuster.player',
  ) {}

  read(): Preferences {
    try {
      const value = JSON.parse(this.storage.getItem(this.key) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
      return {
        volume: typeof value.volume === 'number' ? Math.min(Math.max(value.volume, 0), 1) : DEFAULT_PREFERENCES.volume,
        muted: value.muted === true,
        height: typeof value.height === 'number' ? value.height : undefined,
        audioLanguage: text(value.audioLanguage),
        subtitleLanguage: text(value.subtitleLanguage),
        lastSubtitleLanguage: text(value.lastSubtitleLanguage),
      };
    } catch {
      return DEFAULT_PREFERENCES;
    }
  }

  update(change: Partial<Preferences>): void {
    try {
      this.storage.setItem(this.key, JSON.stringify({ ...this.read(), ...change }));
    } catch {
      // A full or forbidden storage costs the viewer this comfort alone.
    }
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
