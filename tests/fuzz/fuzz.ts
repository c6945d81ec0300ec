/** `npm run fuzz -- --inputs 100000 --seed 7`: so many inputs on every command and address of a running server. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(Date.now() % 1_000_000);
console.log(`seed ${seed}, ${values.inputs} inputs for each row`);

const child = spawn('npx', ['vitest', 'run', 'apps/server/test/security/fuzz'], {
  env: { ...process.env, FUZZ_INPUTS: values.inputs, FUZZ_SEED: seed },
  stdio: 'inherit',
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
