import type { Metadata } from 'next';
import { FiguresPage } from '@/features/operator-figures/figures-page';

export const metadata: Metadata = { title: 'Figures' };

export default function Page() {
  return <FiguresPage />;
}
