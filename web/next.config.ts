import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { languageFacts } from './languages.ts';

const root = import.meta.dirname;
const platform = process.env['BLOCKBUSTER_URL'] ?? 'http://localhost:8080';

const common: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Nothing is waited for before the first paint; the policy allows styles in the page.
  experimental: { inlineCss: true },
  env: { NEXT_PUBLIC_LANGUAGE_FACTS: JSON.stringify(languageFacts()) },
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
