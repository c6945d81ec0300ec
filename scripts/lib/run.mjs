import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The environment of every tool: our own binaries first, nothing phones home. */
export const toolEnv = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/**
 * Runs a program to its end and gives its exit code; with `quiet`, its output too, kept back.
 * `shell` is needed for `npx` on Windows alone.
 */
export function run(command, args, { quiet = false, shell = false, env = toolEnv } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The JavaScript file behind a package's command, so that no shell is needed on any system. */
export function tool(packageName, command = packageName, workspace = '.') {
  const folder = path.join(root, workspace, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  return path.join(folder, script);
}

/** Runs a package's command with this Node. */
export function runTool([packageName, command = packageName], args, options) {
  return run(process.execPath, [tool(packageName, command), ...args], options);
}
