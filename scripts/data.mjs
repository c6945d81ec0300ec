/** `npm run backup`, `npm run restore`: builds only what is not there, so that a running server keeps its files. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { root, run } from './lib/run.mjs';

requireNode();
const [command, ...words] = process.argv.slice(2);
const program = path.join(root, `apps/server/dist/${command}-main.js`);
try {
  if (!existsSync(program)) {
    await install();
    await build();
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { code } = await run(process.execPath, [program, ...words]);
process.exit(code);
