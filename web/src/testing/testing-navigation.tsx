import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { type ReactNode, useEffect, useState } from 'react';

const nothing = () => undefined;
const router = { push: nothing, replace: nothing, refresh: nothing, back: nothing, forward: nothing, prefetch: nothing };

/** Stands in for Next's router: it follows the browser's history, as that does. */
export function TestingNavigation({ children }: { readonly children: ReactNode }) {
  const [address, setAddress] = useState(window.location.href);
  useEffect(() => {
    const { pushState, replaceState } = window.history;
    const follow = () => setAddress(window.location.href);
    window.history.pushState = (...args) => {
      pushState.apply(window.history, args);
      follow();
    };
    window.history.replaceState = (...args) => {
      replaceState.apply(window.history, args);
      follow();
    };
    window.addEventListener('popstate', follow);
    return () => {
      Object.assign(window.history, { pushState, replaceState });
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const url = new URL(address);
  return (
    <AppRouterContext.Provider value={router as unknown as AppRouterInstance}>
      <PathnameContext.Provider value={url.pathname}>
        <SearchParamsContext.Provider value={url.searchParams}>{children}</SearchParamsContext.Provider>
      </PathnameContext.Provider>
    </AppRouterContext.Provider>
  );
}
