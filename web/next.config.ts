import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';

const root = import.meta.dirname;
const platform = process.env['BLOCKBUSTER_URL'] ?? 'http://localhost:8080';
const languages = readdirSync(join(root, 'src/i18n/messages')).map((file) => file.replace('.json', ''));
const ownNames = languages.map((language) => new Intl.DisplayNames([language], { type: 'language' }).of(language));

const common: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Nothing is waited for before the first paint; the policy allows styles in the page.
  experimental: { inlineCss: true },
  // Browsers take 30 ms to find out what a language calls itself.
  env: { NEXT_PUBLIC_LANGUAGES: languages.join(','), NEXT_PUBLIC_LANGUAGE_NAMES: ownNames.join(',') },
  turbopack: {
    root,
    // The SDK's hash tables for zkLogin, 430 KB compressed, which no wallet here needs.
    resolveAlias: { 'poseidon-lite': './src/wallet/poseidon-stub.ts' },
  },
};

/** While developing, the API is a running platform's, and `/watch/_` stands for any title as it does on the server. */
const development: NextConfig = {
  ...common,
  rewrites: async () => ({
    beforeFiles: [{ source: '/watch/:id((?!_).*)', destination: '/watch/_' }],
    afterFiles: ['api', 'b', 'sui', 'v3', 'swagger-ui'].map((path) => ({
      source: `/${path}/:rest*`,
      destination: `${platform}/${path}/:rest*`,
    })),
    fallback: [],
  }),
};

export default (phase: string): NextConfig =>
  phase === PHASE_DEVELOPMENT_SERVER ? development : { ...common, output: 'export' };
