import Hls, { ErrorDetails, ErrorTypes } from 'hls.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Wishes } from './engine';
import { HlsEngine } from './hls-engine';
import type { PlayerProblem } from './player-problem';
import { TestingHls, TestingVideo } from './testing-hls';

const NO_WISHES: Wishes = { height: undefined, audioLanguage: undefined, subtitleLanguage: undefined };

describe('HlsEngine', () => {
  let made: TestingHls[];
  let video: TestingVideo;
  let engine: HlsEngine;
  let problems: PlayerProblem[];
  let arrivals: number;

  beforeEach(() => {
    made = [];
    problems = [];
    arrivals = 0;
    video = new TestingVideo();
    engine = new HlsEngine(video as unknown as HTMLVideoElement, (config) => {
      const hls = new TestingHls(config);
      made.push(hls);
      return hls as unknown as Hls;
    });
  });

  afterEach(() => vi.useRealTimers());

  function load(startSeconds = 0, wishes: Partial<Wishes> = {}): TestingHls {
    engine.load('/film.m3u8', startSeconds, { ...NO_WISHES, ...wishes }, {
      loaded: () => void arrivals++,
      failed: (problem) => void problems.push(problem),
    });
    return made.at(-1)!;
  }

  function fail(hls: TestingHls, data: object): void {
    hls.tell(Hls.Events.ERROR, { fatal: true, type: ErrorTypes.NETWORK_ERROR, details: ErrorDetails.KEY_LOAD_ERROR, ...data });
  }

  it('tells qualities from low to high, with their ids of hls.js', () => {
    load().findFilm();

    expect(engine.levels).toEqual([
      { id: 1, height: 360, bitrate: 800_000 },
      { id: 0, height: 720, bitrate: 2_500_000 },
    ]);
    expect(engine.playingLevel).toBe(1);
    expect(engine.chosenLevel).toBe('auto');
  });

  it('names the quality of upright films by their shorter side', () => {
    const hls = load();
    hls.levels = [{ width: 720, height: 1280, bitrate: 1 }];

    expect(engine.levels[0]?.height).toBe(720);
  });

  it('tells qualities of the codec that plays alone', () => {
    const hls = load();
    hls.findFilm();
    hls.levels = [
      { width: 1280, height: 720, bitrate: 2_500_000, videoCodec: 'avc1.640020' },
      { width: 1280, height: 720, bitrate: 1_000_000, videoCodec: 'av01.0.05M.08' },
      { width: 640, height: 360, bitrate: 400_000, videoCodec: 'av01.0.01M.08' },
    ];

    expect(engine.levels).toEqual([
      { id: 2, height: 360, bitrate: 400_000 },
      { id: 1, height: 720, bitrate: 1_000_000 },
    ]);
  });

  it('holds a chosen quality and lets it go', () => {
    load().findFilm();

    engine.setLevel(0);
    expect(engine.chosenLevel).toBe(0);

    engine.setLevel('auto');
    expect(engine.chosenLevel).toBe('auto');
  });

  it('does not count the first quality as a change', () => {
    const hls = load();
    hls.findFilm();
    expect(engine.levelSwitches).toBe(0);

    hls.tell(Hls.Events.LEVEL_SWITCHED);
    expect(engine.levelSwitches).toBe(1);
  });

  it('shows subtitles only when they are chosen', () => {
    const hls = load();
    hls.findFilm();
    expect(engine.subtitleTrack).toBeUndefined();
    expect(hls.subtitleDisplay).toBe(false);

    engine.setSubtitleTrack(0);
    expect(engine.subtitleTrack).toBe(0);
    expect(hls.subtitleDisplay).toBe(true);
  });

  it('begins as the viewer wishes, as far as the film has it', () => {
    const hls = load(42, { height: 720, audioLanguage: 'de', subtitleLanguage: 'en' });
    hls.findFilm();

    expect(hls.config).toMatchObject({ startPosition: 42, audioPreference: { lang: 'de' } });
    expect(engine.chosenLevel).toBe(0);
    expect(engine.subtitleTrack).toBe(0);

    const other = load(0, { height: 1080, subtitleLanguage: 'fr' });
    other.findFilm();

    expect(engine.chosenLevel).toBe('auto');
    expect(engine.subtitleTrack).toBeUndefined();
  });

  it('tells of changes', () => {
    let changes = 0;
    const hls = load();
    engine.subscribe(() => void changes++);

    hls.tell(Hls.Events.AUDIO_TRACK_SWITCHED);
    hls.tell(Hls.Events.FRAG_LOADED);

    expect(changes).toBe(1);
    expect(arrivals).toBe(1);
  });

  it('lives through errors that hls.js mends itself', () => {
    fail(load(), { fatal: false });

    expect(problems).toEqual([]);
  });

  it('mends a media error once', () => {
    const hls = load();
    const broken = { type: ErrorTypes.MEDIA_ERROR, details: ErrorDetails.BUFFER_APPEND_ERROR };

    fail(hls, broken);
    expect(hls.calls).toContain('recoverMediaError');
    expect(problems).toEqual([]);

    fail(hls, broken);
    expect(problems).toEqual([{ code: 'broken-film' }]);
  });

  it.each<[string, object, PlayerProblem]>([
    ['no answer', { response: { code: 0 } }, { code: 'network' }],
    ['a timeout', { details: ErrorDetails.MANIFEST_LOAD_TIMEOUT }, { code: 'network' }],
    ['an unavailable server', { response: { code: 503 } }, { code: 'network' }],
    ['an ended stream', { response: { code: 410 } }, { code: 'ended-elsewhere' }],
    ['a segment that is gone', { details: ErrorDetails.FRAG_LOAD_ERROR, response: { code: 404 } }, { code: 'broken-film' }],
  ])('says what is behind %s', (_name, data, problem) => {
    fail(load(), data);

    expect(problems).toEqual([problem]);
  });

  it('goes on where the film is after a failure', () => {
    const hls = load();
    hls.findFilm();
    video.currentTime = 17;

    engine.retry();

    expect(hls.calls.slice(-2)).toEqual(['stopLoad', 'startLoad 17']);
  });

  it('asks for the manifest again when it never came', () => {
    const hls = load();

    engine.retry();

    expect(hls.calls).toEqual(['loadSource /film.m3u8', 'attachMedia', 'loadSource /film.m3u8']);
  });

  it('forgets a film for the next', () => {
    const first = load();
    first.findFilm();
    load();

    expect(first.calls.at(-1)).toBe('destroy');
    expect(engine.levels).toEqual([]);
    expect(engine.levelSwitches).toBe(0);
  });

  it('drops the wait for a key of a place that was left, once seeking has settled', () => {
    vi.useFakeTimers();
    const hls = load();
    hls.tell(Hls.Events.KEY_LOADING, { frag: { type: 'main', start: 0, duration: 4 } });

    video.seek(60);
    video.seek(90);
    expect(hls.calls).not.toContain('stopLoad');
    vi.advanceTimersByTime(120);

    expect(hls.calls.slice(-2)).toEqual(['stopLoad', 'startLoad 90']);
  });

  it('keeps waiting for a key of the place that is sought, and for none that has come', () => {
    vi.useFakeTimers();
    const hls = load();
    hls.tell(Hls.Events.KEY_LOADING, { frag: { type: 'main', start: 88, duration: 4 } });
    hls.tell(Hls.Events.KEY_LOADING, { frag: { type: 'audio', start: 0, duration: 4 } });
    hls.tell(Hls.Events.KEY_LOADED, { frag: { type: 'audio', start: 0, duration: 4 } });

    video.seek(90);
    vi.advanceTimersByTime(120);

    expect(hls.calls).not.toContain('stopLoad');
  });
});
