import type { ShelfFilter } from '@/api/hooks';

/** What the parts of the page get: what is asked for, and a way to ask for something else. */
export interface Filtering {
  readonly filter: ShelfFilter;
  readonly apply: (filter: ShelfFilter, how?: 'push' | 'replace') => void;
}
