import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Pure packages and the server in Node; sources straight, without a build. */
export default defineConfig({
  resolve: { conditions: ['@flipflop/source', 'node'] },
  ssr: { resolve: { conditions: ['@flipflop/source', 'node'] } },
  test: {
    include: [
      'packages/*/test/**/*.test.{ts,tsx}',
      'apps/*/test/**/*.test.{ts,tsx}',
      'tests/{house,server,chaos,bench}/**/*.test.ts',
    ],
    environment: 'node',
    // Its default leaves one core idle, which of two is half of them.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
