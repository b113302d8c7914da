import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * The Merkle root of a distribution's leaves, line by line: the shape of RFC 9162 over BLAKE2b-256. It holds one hash for
 * each level, however long the file is.
 */
export class LeavesTree {
  /** Roots of whole subtrees, from the largest to the smallest, each with its height. */
  private readonly subtrees: { readonly hash: Uint8Array; readonly height: number }[] = [];

  add(line: Uint8Array): void {
    let hash = digest(LEAF, line);
    let height = 0;
    for (; this.subtrees.at(-1)?.height === height; height++) {
      hash = digest(NODE, this.subtrees.pop()!.hash, hash);
    }
    this.subtrees.push({ hash, height });
  }

  /** In hexadecimal digits; undefined without a leaf. */
  root(): string | undefined {
    const root = this.subtrees.map(({ hash }) => hash).reduceRight<Uint8Array | undefined>(above, undefined);
    return root && bytesToHex(root);
  }
}

const above = (right: Uint8Array | undefined, left: Uint8Array) => (right === undefined ? left : digest(NODE, left, right));

/** By which a challenge names a receipt on chain: BLAKE2b-256 of the signed text, a line feed, and the signature. */
export function receiptDigest(message: string, signature: string): string {
  return bytesToHex(digest(new TextEncoder().encode(`${message}\n${signature}`)));
}

function digest(...parts: Uint8Array[]): Uint8Array {
  return blake2b(concatBytes(...parts), { dkLen: 32 });
}
