import type { Acknowledgement } from '@/receipts/evidence';
import type { Stretch } from '@/receipts/texts';
import type { ExperienceReport } from './experience';

/** What a player tells of its playing. */
export interface Heartbeat {
  sequence: number;
  positionMs: number;
  playing: boolean;
  rate: number;
  /** Since the last heartbeat that was answered. */
  played: Stretch[];
  /** By the clock, after the stream's start. */
  atMs: number;
  /** Film so far, each position once. */
  watchedSeconds: number;
  /** The key windows of all that. */
  windows: number[];
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
  readonly contentId: string;
  /** Absent for a preview, which does not count. */
  readonly membershipId?: string | null | undefined;
  /** The UTC day on which it started. */
  readonly day: string;
  /** Film that one key opens. */
  readonly windowMs: number;
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
  /** Resolves to the platform's word for it, unless it does not count. */
  heartbeat(stream: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined>;
  /** Likewise. Must reach the server even when the page is being left (`fetch` with `keepalive`: beacons carry no login). */
  end(stream: StartedStream, beat: Heartbeat): Promise<Acknowledgement | undefined>;
  /** How it played, for whoever runs the platform; must reach the server even when the page is being left. */
  report(stream: StartedStream, report: ExperienceReport): Promise<void>;
  /** Ends a stream of the viewer's that another player plays. */
  stop(sessionId: string): Promise<void>;
}
