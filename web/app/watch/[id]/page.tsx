import type { Metadata } from 'next';
import { WatchPage } from '@/features/watch/watch-page';
import { NotFoundPage } from '@/shell/not-found-page';

export const metadata: Metadata = { title: 'Watch' };
export const dynamicParams = false;

/** One page is exported, which the server answers with for any id. */
export function generateStaticParams() {
  return [{ id: '_' }];
}

export default function Page() {
  return <WatchPage lost={<NotFoundPage />} />;
}
