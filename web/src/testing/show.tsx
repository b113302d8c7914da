import '@testing-library/jest-dom/vitest';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LazyMotion, MotionGlobalConfig } from 'motion/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { createI18n } from '@/i18n/i18n';
import { session } from '@/session/session';
import { forgetApi } from './testing-api';
import { TestingNavigation } from './testing-navigation';

MotionGlobalConfig.skipAnimations = true;
afterEach(() => {
  cleanup();
  forgetApi();
});

const loadMotion = () => import('motion/react').then((module) => module.domAnimation);

/** Renders something with all that a page has around it; the address is `window.location`. */
export function show(children: ReactNode, address = '/') {
  window.history.replaceState(null, '', address);
  if (session.store.getState().kind === 'unknown') {
    session.resume();
  }
  const queries = createQueryClient(() => undefined);
  queries.setDefaultOptions({ queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } });
  const i18n = createI18n();
  const rendered = render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <LazyMotion features={loadMotion} strict>
          <TestingNavigation>{children}</TestingNavigation>
        </LazyMotion>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { ...rendered, i18n, user: userEvent.setup() };
}
