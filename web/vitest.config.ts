import { defineConfig } from 'vitest/config';
import { languageFacts } from './languages.ts';

export default defineConfig({
  cacheDir: 'target/vite',
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/patience.ts'],
    testTimeout: 30_000,
    restoreMocks: true,
    env: { NEXT_PUBLIC_LANGUAGE_FACTS: JSON.stringify(languageFacts()) },
  },
});
