/** `npm test`: installs, builds, checks, and tries the product in a browser. Ends with one line of counts. */
import { chromium } from './lib/chromium.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { add, browserTests, closingLine, staticChecks, unitTests } from './lib/steps.mjs';

requireNode();
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** A step that cannot even run is a failure, and the others still have their say. */
async function step(name, go) {
  const started = Date.now();
  try {
    return await go();
  } catch (error) {
    console.error(`✗ ${name}: ${error.message}`);
    return oneFailure;
  } finally {
    console.log(`— ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
}

const counts = [];
counts.push(
  await step('install and build', async () => {
    await install();
    await build();
    return { passed: 1, failed: 0, skipped: 0 };
  }),
);
counts.push(await step('checks', staticChecks));
counts.push(await step('unit and integration', unitTests));
counts.push(
  await step('browser', async () => {
    const path = await chromium();
    return browserTests([], path === null ? {} : { CHROMIUM_PATH: path });
  }),
);
const total = add(...counts);
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
