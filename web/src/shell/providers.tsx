'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { LazyMotion, MotionConfig } from 'motion/react';
import { type ReactNode, useEffect, useState } from 'react';
import { createQueryClient } from '@/api/query-client';
import { I18nScope } from '@/i18n/i18n-scope';
import { session } from '@/session/session';

const loadMotion = () => import('./motion-features').then((module) => module.domAnimation);

/** What every page needs around it. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(() => createQueryClient(() => session.forget()));
  useEffect(() => session.resume(), []);
  return (
    <I18nScope>
      <QueryClientProvider client={queries}>
        <MotionConfig reducedMotion="user">
          <LazyMotion features={loadMotion} strict>
            {children}
          </LazyMotion>
        </MotionConfig>
      </QueryClientProvider>
    </I18nScope>
  );
}
