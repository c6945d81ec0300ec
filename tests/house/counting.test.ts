import { describe, expect, test } from 'vitest';
// @ts-expect-error: a plain script without types
import { countPlaywright, countVitest } from '../../scripts/lib/steps.mjs';

const good = { status: 'passed' };
const bad = { status: 'failed' };

describe('the closing line counts what really ran', () => {
  test('a file that fails to import has no tests and is a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [good] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('an error outside a test is only in the exit code, and is a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'passed', assertionResults: [good] }],
    };
    expect(countVitest(report, 1).failed).toBe(1);
    expect(countVitest(report, 0).failed).toBe(0);
  });

  test('failed tests are counted once, not again for their file', () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [bad, bad] }],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 0, failed: 2, skipped: 1 });
  });

  test('no report at all is a failure', () => {
    expect(countVitest(null, 1).failed).toBe(1);
    expect(countPlaywright(null, 1).failed).toBe(1);
  });

  test('a dead web server is an error without a test, and is a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{ message: 'web server exited' }] }, 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 3,
    });
  });
});
