import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'target/vite',
  test: { environment: 'node', include: ['test/**/*.test.ts'], restoreMocks: true },
});
