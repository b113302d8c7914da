// The wire types of the server's API under /api/v1 that this page uses. Amounts are base units as text.

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface ContentSummary {
  id: string;
  title: string;
  genre: string;
  language: string;
  durationMs: number;
  posterUrl: string;
  uploader: { address: string; name?: string | null };
}

export interface Tier {
  name: string;
  price: string;
  durationMs: number;
  maxHeight: number;
  maxStreams: number;
}

export interface Packages {
  revenuePool: string;
  membership: string;
  contentRegistry: string;
}

export interface Config {
  chainId: string;
  rpcUrl: string;
  faucetUrl?: string | null;
  coinType: string;
  /** Original ids, which types are named by. */
  packages: Packages;
  /** Where the newest versions are, which calls name. */
  newestPackages: Packages;
  objects: { revenuePool: string; memberRegistry: string; contentRegistry: string };
  /** The position in this list is the tier's number on chain. */
  tiers: Tier[];
}

export interface Challenge {
  challengeId: string;
  message: string;
}

export interface Login {
  token: string;
  expiresAt: string;
  address: string;
}

export interface Membership {
  id: string;
  tier: number;
  tierName: string;
  maxHeight: number;
  expiresAt: string;
}

export interface Me {
  address: string;
  membership?: Membership | null;
}

/** Where a creator's film stands. */
export interface UploadStatus {
  uploadId: string;
  state: string;
  percent: number;
  sha256?: string | null;
  error?: { title: string; detail: string } | null;
}

export interface Stream {
  sessionId: string;
  manifestUrl: string;
}

export interface Interval {
  fromMs: number;
  toMs: number;
}

export interface Heartbeat {
  sequence: number;
  positionMs: number;
  playing: boolean;
  rate: number;
  played: Interval[];
}
