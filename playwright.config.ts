import { defineConfig } from '@playwright/test';
import { foundChromium } from './scripts/lib/chromium.mjs';

const executablePath = foundChromium();

/** The built product in a real browser; each worker starts its own server. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'reports/playwright',
  globalTeardown: './tests/e2e/support/pictures-page.ts',
  reporter: [['dot'], ['json']],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  // A second try for what a slow machine was too slow for; whoever needs it is named at the end of the run.
  retries: 1,
  expect: { timeout: 10_000 },
  use: {
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
