import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'target/vite',
  test: { environment: 'node', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], restoreMocks: true },
});
