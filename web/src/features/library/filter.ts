import type { ShelfFilter } from '@/api/hooks';

export const LENGTHS = ['short', 'medium', 'long'] as const;
export const SORTS = ['newest', 'popular', 'rating', 'title', 'longest', 'relevance'] as const;

type Narrowing = Exclude<keyof ShelfFilter, 'sort'>;
export const NARROWINGS: readonly Narrowing[] = ['q', 'genre', 'language', 'year', 'length'];

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** What an address asks for; what it can't mean is left out. */
export function filterOf(address: URLSearchParams): ShelfFilter {
  const text = (name: string) => address.get(name)?.trim().slice(0, 100);
  const year = Number(address.get('year'));
  const length = oneOf(LENGTHS, address.get('length'));
  const sort = oneOf(SORTS, address.get('sort'));
  const q = text('q');
  const genre = text('genre');
  const language = text('language');
  return {
    ...(q && { q }),
    ...(genre && { genre }),
    ...(language && { language }),
    ...(Number.isInteger(year) && year > 1800 && year < 3000 && { year }),
    ...(length && { length }),
    ...(sort && { sort }),
  };
}

/** The address of a filter: `?genre=Drama&sort=title`, or nothing. */
export function addressOf(filter: ShelfFilter): string {
  const address = new URLSearchParams();
  for (const name of [...NARROWINGS, 'sort'] as const) {
    const value = filter[name];
    if (value !== undefined && value !== '') {
      address.set(name, String(value));
    }
  }
  return address.size > 0 ? `?${address}` : '';
}

/** A filter with one thing said anew; without a value it is no longer said. */
export function change(filter: ShelfFilter, name: keyof ShelfFilter, value: string): ShelfFilter {
  const address = new URLSearchParams(addressOf(filter));
  address.set(name, value);
  return filterOf(address);
}
