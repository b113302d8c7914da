import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuiGrpcClient } from '@mysten/sui/grpc';
import { Ed25519Keypair } from '@mysten/sui/keypairs/ed25519';
import type { Config } from '@/api/types';
import { chainClient } from '@/wallet/chain-client';

/** The platform that the journeys go through. */
export const platformUrl = process.env['BLOCKBUSTER_URL'] ?? 'http://localhost:8080';

const dataFolder = process.env['BLOCKBUSTER_DATA'] ?? join(import.meta.dirname, '../../../.blockbuster');

/** What the platform's deployment file holds beyond its public configuration. */
export interface Deployment {
  readonly authorities: { readonly revenuePool: { readonly id: string } };
  readonly capabilities: { readonly revenueAdmin: string };
}

/** A film that is on the shelf. */
export interface Film {
  readonly id: string;
  readonly title: string;
}

/** What stands before the first journey begins. */
export class Stage {
  private constructor(
    readonly url: string,
    readonly config: Config,
  ) {}

  static async open(): Promise<Stage> {
    return new Stage(platformUrl, await getJson<Config>(`${platformUrl}/api/v1/config`));
  }

  /** Where a page may send requests: its own origin, and where the platform's other ports are. */
  get origins(): readonly string[] {
    const { rpcUrl, edgeUrl, faucetUrl } = this.config;
    return [this.url, rpcUrl, edgeUrl, ...(faucetUrl ? [faucetUrl] : [])].map((url) => new URL(url).origin);
  }

  /** By its title; the platform of `JourneysTest` has "camera" (45 s) and "bilingual" (12 s, two sounds, subtitles). */
  async film(title: string): Promise<Film> {
    const { items } = await getJson<{ items: Film[] }>(`${this.url}/api/v1/contents?q=${encodeURIComponent(title)}`);
    const film = items.find((candidate) => candidate.title === title);
    if (film === undefined) {
      throw new Error(`There is no film "${title}" on the shelf of ${this.url}`);
    }
    return film;
  }

  /** A film to upload, by its file's path: "camera.mp4", "bilingual.mkv" or "short/camera.mp4" (15 s). */
  filmFile(name: string): string {
    const folder = process.env['BLOCKBUSTER_FILMS'];
    if (folder === undefined) {
      throw new Error('BLOCKBUSTER_FILMS names no folder with films to upload');
    }
    return join(folder, name);
  }

  deployment(): Deployment {
    return JSON.parse(readFileSync(join(dataFolder, 'deployment.json'), 'utf8')) as Deployment;
  }

  /** By which the platform signs its acknowledgements. */
  receiptKey(): Ed25519Keypair {
    const { receiptKey } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as { receiptKey: string };
    return Ed25519Keypair.fromSecretKey(Buffer.from(receiptKey, 'base64'));
  }

  /** The official SDK's, by which journeys reach the chain past the page. */
  get chain(): SuiGrpcClient {
    return chainClient(this.config);
  }

  /** Holds a right of the platform itself. */
  key(name: 'moderator' | 'operator'): Ed25519Keypair {
    return Ed25519Keypair.fromSecretKey(readFileSync(join(dataFolder, 'keys', `${name}.key`), 'utf8').trim());
  }
}

async function getJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
