import type { Config, ContentSummary } from '@/api/types';

type Answer = unknown | ((query: URLSearchParams) => unknown);

/**
 * Answers this page's calls: by path below `/api/v1`, with a body, a `Response`, or a function of the query. What is not named
 * is refused. Returns the calls in order. `show` puts the browser's own `fetch` back after each test.
 */
export function testingApi(answers: Record<string, Answer>): string[] {
  const calls: string[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost');
    const path = url.pathname.replace('/api/v1', '');
    calls.push(`${init?.method ?? 'GET'} ${path}${url.search}`);
    if (!(path in answers)) {
      return problem(404, 'There is nothing here.');
    }
    const answer = answers[path];
    const body: unknown = typeof answer === 'function' ? answer(url.searchParams) : answer;
    return body instanceof Response ? body : Response.json(body);
  };
  return calls;
}

const browsersFetch = globalThis.fetch;

export function forgetApi(): void {
  globalThis.fetch = browsersFetch;
}

export function problem(status: number, detail: string, type = 'about:blank'): Response {
  return Response.json({ type, title: 'Refused', status, detail }, { status });
}

export function film(title: string, more: Partial<ContentSummary> = {}): ContentSummary {
  return {
    id: `0x${Buffer.from(title).toString('hex').padEnd(64, '0').slice(0, 64)}`,
    title,
    genre: 'Drama',
    language: 'en',
    durationMs: 5_400_000,
    posterUrl: '/poster.jpg',
    expired: false,
    plays: 0,
    rating: { count: 0 },
    status: 'approved',
    submittedAt: '2026-01-01T00:00:00Z',
    uploader: { address: `0x${'a'.repeat(64)}`, name: 'Ann' },
    ...more,
  };
}

/** An id or address of one digit. */
export const id = (digit: string) => `0x${digit.repeat(64)}`;

export const config: Config = {
  chainId: 'test',
  rpcUrl: 'http://localhost:9000',
  edgeUrl: 'http://localhost:8081',
  coinType: '0x2::sui::SUI',
  packages: { revenuePool: id('1'), membership: id('2'), contentRegistry: id('3') },
  newestPackages: { revenuePool: id('1'), membership: id('7'), contentRegistry: id('3') },
  objects: { revenuePool: id('4'), memberRegistry: id('5'), contentRegistry: id('6'), contentAuthority: id('8') },
  tiers: [
    { id: 0, name: 'Basic', price: '5000000000', durationMs: 2_592_000_000, maxHeight: 720, maxStreams: 1 },
    { id: 1, name: 'Standard', price: '10000000000', durationMs: 2_592_000_000, maxHeight: 1080, maxStreams: 2 },
  ],
};
