/** The platform's signed answer to a heartbeat. */
export interface Acknowledgement {
  readonly sequence: number;
  /** The play's credit so far. */
  readonly creditedSeconds: number;
  /** `sha256` of the text that the viewer signed. */
  readonly statement: string;
  readonly signature: string;
}

/** By which a viewer proves a play: its last acknowledgement, and what that is about. */
export interface PlayEvidence extends Acknowledgement {
  readonly stream: string;
  readonly title: string;
  /** The UTC day on which it started, as `2026-11-26`. */
  readonly day: string;
  readonly membership: string;
  /** When it came, by this device's clock. */
  readonly at: number;
}

/** Where a player leaves its evidence. */
export interface EvidenceKeeper {
  keep(play: PlayEvidence): Promise<void>;
}

/** Distributions come weekly; what is older was in one, or challenged, long ago. */
export const KEPT_MS = 45 * 24 * 60 * 60 * 1000;
export const MOST_PLAYS = 300;

/** Answers may overtake each other: the later heartbeat's says the most. */
export function isNews(play: PlayEvidence, kept: PlayEvidence | undefined): boolean {
  return kept === undefined || play.sequence > kept.sequence;
}

/** The newest first; neither too old nor too many. */
export function worthKeeping<T extends PlayEvidence>(plays: readonly T[], now: number): readonly T[] {
  return plays
    .filter(({ at }) => at > now - KEPT_MS)
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_PLAYS);
}
