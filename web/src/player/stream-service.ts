/** A stretch of film that was played, in ms from its beginning. */
export interface Interval {
  fromMs: number;
  toMs: number;
}

/** What a player tells of its playing. */
export interface Heartbeat {
  sequence: number;
  positionMs: number;
  playing: boolean;
  rate: number;
  played: Interval[];
}

export interface Chapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
}

/** A stream that the server has started. */
export interface StartedStream {
  readonly sessionId: string;
  readonly manifestUrl: string;
  /** The tallest picture that the membership's tier plays. */
  readonly maxHeight?: number | undefined;
  /** The address of a WebVTT file whose cues name parts of pictures. */
  readonly storyboardUrl?: string | undefined;
}

/** A stream that runs somewhere on the viewer's membership. */
export interface RunningStream {
  readonly sessionId: string;
  readonly contentId: string;
  /** Of the film; absent if it has left the shelf. */
  readonly title?: string | undefined;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly device?: string | undefined;
}

/** The part of the server's API that a player uses. A refusal rejects with what `problemOf` understands. */
export interface StreamService {
  start(contentId: string): Promise<StartedStream>;
  /** The viewer's own running streams. */
  running(): Promise<readonly RunningStream[]>;
  heartbeat(sessionId: string, beat: Heartbeat): Promise<void>;
  /** Must reach the server even when the page is being left (`fetch` with `keepalive`: beacons carry no login). */
  end(sessionId: string, beat: Heartbeat): Promise<void>;
  /** Ends a stream of the viewer's that another player plays. */
  stop(sessionId: string): Promise<void>;
}
