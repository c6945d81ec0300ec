/** `npm run dev`: the server from its source, and both apps by Vite with hot reload in front of it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, requireNode } from './lib/prepare.mjs';
import { root, tool, toolEnv } from './lib/run.mjs';

requireNode();
await install();

const API_PORT = 3001;
const STUDENT = 'http://localhost:5173';
const TEACHER = 'http://localhost:5174';

/** One app by Vite, on the port of its address. */
const page = (app, address) => ({
  args: [tool('vite', 'vite', app), '--port', new URL(address).port, '--strictPort'],
  cwd: app,
});

const programs = [
  {
    args: [
      tool('tsx'),
      'watch',
      '--conditions',
      '@flipflop/source',
      'src/main.ts',
      '--dev',
      ...process.argv.slice(2),
    ],
    cwd: 'apps/server',
  },
  page('apps/student', STUDENT),
  page('apps/teacher', TEACHER),
];
const env = { ...toolEnv, PORT: String(API_PORT), DEV_ORIGINS: `${STUDENT},${TEACHER}` };
const children = programs.map(({ args, cwd }) =>
  spawn(process.execPath, args, { cwd: path.join(root, cwd), env, stdio: 'inherit' }),
);
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
