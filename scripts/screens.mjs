/** `npm run screens`: every state of every screen at phone, Chromebook, tablet and projector size, light and dark. */
import { chromium } from './lib/chromium.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { browserTests, closingLine } from './lib/steps.mjs';

requireNode();
await install();
await build();
const path = await chromium();
const total = await browserTests(['--grep', '@screens'], {
  SCREENS: 'all',
  ...(path === null ? {} : { CHROMIUM_PATH: path }),
});
console.log('The pictures are in reports/screens; open reports/screens/index.html.');
console.log(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
