import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, runTool, toolEnv } from './run.mjs';

export const reports = path.join(root, 'reports');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

/** Each is one check: it passes or it fails. */
const checks = [
  {
    name: 'format and lint',
    go: () => runTool(['@biomejs/biome', 'biome'], ['ci', '--error-on-warnings', '.'], { quiet: true }),
  },
  { name: 'types', go: () => runTool(['typescript', 'tsc'], ['-b'], { quiet: true }) },
  { name: 'promises', go: () => runTool(['oxlint'], ['--type-aware', '--deny-warnings'], { quiet: true }) },
  { name: 'dead code', go: () => runTool(['knip'], ['--no-progress'], { quiet: true }) },
];

/** Runs the checks that need no browser and no server; a count for each. */
export async function staticChecks() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, go } of checks) {
    const started = Date.now();
    const { code, output } = await go();
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code === 0) total.passed += 1;
    else {
      total.failed += 1;
      console.error(output);
    }
  }
  return total;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Unit, integration and house tests. A file that fails to import or a late error is a failure. */
export async function unitTests() {
  rmSync(vitestReport, { force: true });
  const { code } = await runTool(
    ['vitest'],
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
  );
  return countVitest(readReport(vitestReport), code);
}

/** From vitest's JSON and exit code: files without a test (a broken import) and errors outside tests count. */
export function countVitest(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The product in a real browser. */
export async function browserTests(args = [], env = {}) {
  rmSync(playwrightReport, { force: true });
  const { code } = await runTool(['@playwright/test', 'playwright'], ['test', ...args], {
    env: { ...toolEnv, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, ...env },
  });
  return countPlaywright(readReport(playwrightReport), code);
}

/** From Playwright's JSON and exit code: errors outside a test (a dead web server) count. */
export function countPlaywright(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (flaky > 0) console.log(`${flaky} passed on the second try, see above under "flaky"`);
  const failed = unexpected + report.errors.length;
  return { passed: expected + flaky, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

export function add(...counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line, alone on the last line. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
