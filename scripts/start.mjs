/** `npm start`: installs, builds, and serves the product on one port. Words after `--` go to the server. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { root, toolEnv } from './lib/run.mjs';

requireNode();
try {
  await install();
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const server = spawn(
  process.execPath,
  [path.join(root, 'apps/server/dist/main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    env: toolEnv,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the server by itself; a `kill` of this process is passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
