/** Runs one of our TypeScript programs from its source: `node scripts/run.mjs FILE [words …]`. */
import { build, install, requireNode } from './lib/prepare.mjs';
import { runTool } from './lib/run.mjs';

requireNode();
await install();
await build();
const { code } = await runTool(['tsx'], ['--conditions', '@flipflop/source', ...process.argv.slice(2)]);
process.exit(code);
