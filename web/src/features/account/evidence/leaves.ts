import { api } from '@/api/client';
import { LeavesTree } from '@/wallet/leaves-tree';

/** What the leaves say of one part of a play: a play that fell silent in between is settled in several. */
export interface PlayLeaf {
  readonly stream: string;
  /** The membership's name in this distribution. */
  readonly member: string;
  readonly creditedSeconds: number;
}

export interface Leaves {
  readonly root: string | undefined;
  /** By which the platform signs its acknowledgements. */
  readonly receiptKey: string;
  /** Of the streams that were asked for. */
  readonly plays: readonly PlayLeaf[];
}

const STREAM = /"stream":"([0-9a-f-]{36})"/;
const LINE_FEED = 10;

/**
 * Reads a distribution's leaves as they come and computes their root. All of them are asked for: so the platform does not
 * learn which play somebody looks for, and can't leave out just that one.
 */
export async function readLeaves(distribution: string, streams: ReadonlySet<string>): Promise<Leaves> {
  const { body } = await api.raw(`/api/v1/distributions/${distribution}/leaves`);
  const tree = new LeavesTree();
  const plays: PlayLeaf[] = [];
  let receiptKey = '';
  for await (const line of linesOf(body!)) {
    tree.add(line);
    const text = new TextDecoder().decode(line);
    if (receiptKey === '') {
      ({ receiptKey } = JSON.parse(text) as { receiptKey: string });
    } else if (streams.has(STREAM.exec(text)?.[1] ?? '')) {
      plays.push(JSON.parse(text) as PlayLeaf);
    }
  }
  return { root: tree.root(), receiptKey, plays };
}

/** What ends with a line feed; a rest without one makes another root, as it should. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let rest = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    const bytes = new Uint8Array(rest.length + value.length);
    bytes.set(rest);
    bytes.set(value, rest.length);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      yield bytes.subarray(from, end);
      from = end + 1;
    }
    rest = bytes.slice(from);
  }
  if (rest.length > 0) {
    yield rest;
  }
}
