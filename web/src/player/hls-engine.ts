import Hls, { type ErrorData, type HlsConfig } from 'hls.js';
import type { Engine, EngineEvents, Level, Track, Wishes } from './engine';
import { hlsSettings } from './hls-settings';
import { problemOfLoading } from './hls-problem';
import { guardSeeks } from './seek-guard';
import { Signal, type Unsubscribe } from './signal';

/** hls.js, which needs Media Source Extensions. */
export class HlsEngine implements Engine {
  private readonly changed = new Signal();
  readonly subscribe = this.changed.subscribe;
  private hls: Hls | undefined;
  private stopGuarding: Unsubscribe | undefined;
  private switches = -1;
  private repaired = false;
  private manifestUrl = '';

  /** @param make tests bring a stand-in for hls.js */
  constructor(
    private readonly video: HTMLVideoElement,
    private readonly make: (config: Partial<HlsConfig>) => Hls = (config) => new Hls(config),
  ) {}

  /** Those of the codec that plays: another codec's have the same heights. */
  get levels(): readonly Level[] {
    const all = this.hls?.levels ?? [];
    const playing = all[this.hls?.currentLevel ?? -1];
    return all
      .map((level, id) => ({ level, id }))
      .filter(({ level }) => playing === undefined || codecOf(level) === codecOf(playing))
      .map(({ level: { width, height, bitrate }, id }) => ({ id, height: Math.min(width, height), bitrate }))
      .sort((one, other) => one.height - other.height || one.bitrate - other.bitrate);
  }

  get chosenLevel(): number | 'auto' {
    return this.hls === undefined || this.hls.autoLevelEnabled ? 'auto' : this.hls.manualLevel;
  }

  get playingLevel(): number | undefined {
    return chosen(this.hls?.currentLevel);
  }

  get bandwidth(): number | undefined {
    const estimate = this.hls?.bandwidthEstimate;
    return estimate !== undefined && Number.isFinite(estimate) ? Math.round(estimate) : undefined;
  }

  get levelSwitches(): number {
    return Math.max(this.switches, 0);
  }

  get audioTracks(): readonly Track[] {
    return (this.hls?.audioTracks ?? []).map(({ lang, name }, id) => ({ id, language: lang ?? '', name }));
  }

  get audioTrack(): number | undefined {
    return chosen(this.hls?.audioTrack);
  }

  get subtitleTracks(): readonly Track[] {
    return (this.hls?.subtitleTracks ?? []).map(({ lang, name }, id) => ({ id, language: lang ?? '', name }));
  }

  get subtitleTrack(): number | undefined {
    return chosen(this.hls?.subtitleTrack);
  }

  load(manifestUrl: string, startSeconds: number, wishes: Wishes, events: EngineEvents): void {
    this.unload();
    const audio = wishes.audioLanguage === undefined ? {} : { audioPreference: { lang: wishes.audioLanguage } };
    const hls = this.make({ ...hlsSettings, ...audio, startPosition: startSeconds > 0 ? startSeconds : -1 });
    this.hls = hls;
    this.manifestUrl = manifestUrl;
    this.stopGuarding = guardSeeks(hls, this.video);
    this.follow(hls, events);
    this.grant(hls, wishes);
    hls.loadSource(manifestUrl);
    hls.attachMedia(this.video);
  }

  setLevel(id: number | 'auto'): void {
    if (this.hls !== undefined) {
      this.hls.nextLevel = id === 'auto' ? -1 : id;
      this.changed.emit();
    }
  }

  setAudioTrack(id: number): void {
    if (this.hls !== undefined) {
      this.hls.audioTrack = id;
    }
  }

  setSubtitleTrack(id: number | undefined): void {
    if (this.hls !== undefined) {
      this.hls.subtitleDisplay = id !== undefined;
      this.hls.subtitleTrack = id ?? -1;
    }
  }

  rest(): void {
    this.hls?.stopLoad();
  }

  retry(): void {
    if (this.hls === undefined) {
      return;
    }
    if (this.hls.levels.length === 0) {
      this.hls.loadSource(this.manifestUrl);
      return;
    }
    this.hls.stopLoad();
    this.hls.startLoad(this.video.currentTime, true);
  }

  unload(): void {
    this.stopGuarding?.();
    this.hls?.destroy();
    this.hls = undefined;
    this.switches = -1;
    this.repaired = false;
    this.changed.emit();
  }

  private follow(hls: Hls, events: EngineEvents): void {
    const emit = () => this.changed.emit();
    hls.on(Hls.Events.MANIFEST_PARSED, emit);
    hls.on(Hls.Events.LEVELS_UPDATED, emit);
    hls.on(Hls.Events.AUDIO_TRACKS_UPDATED, emit);
    hls.on(Hls.Events.AUDIO_TRACK_SWITCHED, emit);
    hls.on(Hls.Events.SUBTITLE_TRACKS_UPDATED, emit);
    hls.on(Hls.Events.SUBTITLE_TRACK_SWITCH, emit);
    hls.on(Hls.Events.LEVEL_SWITCHED, () => {
      this.switches++;
      emit();
    });
    hls.on(Hls.Events.FRAG_LOADED, () => events.loaded());
    hls.on(Hls.Events.ERROR, (_event, data) => {
      if (data.fatal) {
        this.failed(hls, data, events);
      }
    });
  }

  /** Media errors are mended once: what comes back is in the film. */
  private failed(hls: Hls, data: ErrorData, events: EngineEvents): void {
    if (data.type === Hls.ErrorTypes.MEDIA_ERROR && !this.repaired) {
      this.repaired = true;
      hls.recoverMediaError();
      return;
    }
    events.failed(problemOfLoading(data));
  }

  /** Tracks are known a while after the film, and are told of again with every change of quality. */
  private grant(hls: Hls, wishes: Wishes): void {
    hls.once(Hls.Events.MANIFEST_PARSED, () => {
      const level = this.levels.find(({ height }) => height === wishes.height);
      if (level !== undefined) {
        hls.nextLevel = level.id;
      }
    });
    hls.once(Hls.Events.SUBTITLE_TRACKS_UPDATED, () => {
      const track = this.subtitleTracks.find(({ language }) => language === wishes.subtitleLanguage);
      this.setSubtitleTrack(track?.id);
    });
  }
}

/** hls.js says -1 for none. */
function chosen(index: number | undefined): number | undefined {
  return index === undefined || index < 0 ? undefined : index;
}

/** The family, without profile and level. */
const codecOf = ({ videoCodec }: { readonly videoCodec?: string | undefined }): string | undefined =>
  videoCodec?.split('.')[0];
