import type { Metadata } from 'next';
import { UploaderPage } from '@/features/uploader/uploader-page';

export const metadata: Metadata = { title: 'For creators' };

export default function Page() {
  return <UploaderPage />;
}
