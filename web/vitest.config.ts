import { defineConfig } from 'vitest/config';
import { languageFacts } from './languages.ts';

export default defineConfig({
  cacheDir: 'target/vite',
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    env: { NEXT_PUBLIC_LANGUAGE_FACTS: JSON.stringify(languageFacts()) },
  },
});
