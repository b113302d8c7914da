import '@fontsource/archivo-black';
import '@fontsource-variable/inter';
import '@/styles/tokens.css';
import '@/styles/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from '@/shell/providers';
import { Shell } from '@/shell/shell';
import { TRUSTED_TYPES } from '@/shell/trusted-types';
import { fontVariables } from '@/styles/fonts';

export const metadata: Metadata = {
  title: { default: 'Blockbuster: films on Sui and Walrus', template: '%s · Blockbuster' },
  description:
    'The video store that pays its film makers: most of every membership goes to whom you watched, and anyone can check it.',
  applicationName: 'Blockbuster',
  manifest: '/manifest.webmanifest',
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
};

export const viewport: Viewport = { themeColor: '#090e26', colorScheme: 'dark', width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" className={fontVariables}>
      <head>
        <script dangerouslySetInnerHTML={{ __html: TRUSTED_TYPES }} />
      </head>
      <body>
        <Providers>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  );
}
