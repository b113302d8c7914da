import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'target/vite',
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    env: { NEXT_PUBLIC_LANGUAGES: 'en,de', NEXT_PUBLIC_LANGUAGE_NAMES: 'English,Deutsch' },
  },
});
