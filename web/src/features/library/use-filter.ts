import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { ShelfFilter } from '@/api/hooks';
import { addressOf, filterOf } from './filter';

/** The address is the only place where the filter lives: it can be shared, and the back button undoes it. */
export function useFilter(): [ShelfFilter, (filter: ShelfFilter, how?: 'push' | 'replace') => void] {
  const search = useSearchParams();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const apply = useCallback((next: ShelfFilter, how: 'push' | 'replace' = 'push') => {
    const address = `${window.location.pathname}${addressOf(next)}`;
    // The router follows the browser's own history, without asking the server for the same page again.
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }, []);
  return [filter, apply];
}
