/** `npm run check`: everything that needs no browser. */
import { build, install, requireNode } from './lib/prepare.mjs';
import { add, closingLine, staticChecks, unitTests } from './lib/steps.mjs';

requireNode();
await install();
await build();
const total = add(await staticChecks(), await unitTests());
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
