/** `npm run screens`: every state of every screen at phone, Chromebook, tablet and projector size, light and dark. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './lib/chromium.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { browserTests, closingLine, reports } from './lib/steps.mjs';

requireNode();
await install();
await build();
const chromiumPath = await chromium();
rmSync(path.join(reports, 'screens'), { recursive: true, force: true });
const total = await browserTests(['--grep', '@screens'], {
  SCREENS: 'all',
  ...(chromiumPath === null ? {} : { CHROMIUM_PATH: chromiumPath }),
});
console.log('The pictures are in reports/screens; open reports/screens/index.html.');
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
