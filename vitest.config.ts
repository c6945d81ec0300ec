import { defineConfig } from 'vitest/config';

/** Pure packages and the server in Node; sources straight, without a build. */
export default defineConfig({
  resolve: { conditions: ['@flipflop/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@flipflop/source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/test/**/*.test.{ts,tsx}', 'apps/*/test/**/*.test.{ts,tsx}', 'tests/{house,server,chaos}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
