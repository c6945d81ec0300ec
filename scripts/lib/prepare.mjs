import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, runTool } from './run.mjs';

const PNPM = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.pnpm;
const OLDEST_NODE = [20, 19];
const stampFile = path.join(root, 'node_modules', '.installed');

/** Says in a sentence that this Node is too old, and ends. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Flip Flop needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

function installStamp() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Installs what the lockfile names, unless it is there already. */
export async function install() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing the packages (once) …');
  const args = ['--yes', `pnpm@${PNPM}`, 'install', '--frozen-lockfile'];
  // A registry that hiccups once must not end a first start.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { code, output } = await run('npx', args, { quiet: true, shell: process.platform === 'win32' });
    if (code === 0) {
      writeFileSync(stampFile, stamp);
      return;
    }
    console.error(output);
    if (attempt < 3) console.error('The install failed; trying again …');
  }
  throw new Error('The packages could not be installed. Is this machine online?');
}

/** Builds what changed; turbo keeps the rest. */
export async function build() {
  const { code, output } = await runTool(['turbo'], ['run', 'build', '--output-logs=errors-only'], {
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    throw new Error('The build failed.');
  }
}
