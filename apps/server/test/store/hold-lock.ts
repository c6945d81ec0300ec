import { lockFolder } from '../../src/store/lock.ts';

/** Takes the folder named on the command line, says so, and holds it until it is killed. */
const [, , folder = ''] = process.argv;
await lockFolder(folder, Date.parse('2026-01-05T08:00:00Z'));
process.stdout.write('held\n');
setInterval(() => {}, 60_000);
