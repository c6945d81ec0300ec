/** `npm run restore -- FOLDER`: puts a backup back, while no server runs. */
import path from 'node:path';
import { dataDirOf } from './config.ts';
import { restoreBackup } from './store/backup/restore.ts';
import { asked, fail, whyNotSaved } from './store/backup/words.ts';
import { nodeFiles } from './store/node-files.ts';

const REPLACE = '--replace';
const HELP = `Puts a backup into the data folder, after looking at all of it. Stop the server first.

  npm run restore -- ../backups/monday             into a folder without classes
  npm run restore -- ../backups/monday --replace   sets aside what is there, and deletes nothing

DATA_DIR says which data folder (./data), as for npm start.`;

const { words, flags } = asked(process.argv.slice(2), [REPLACE], HELP);
const dataDir = dataDirOf(process.env);
const [folder] = words;
if (folder === undefined || words.length > 1) fail(HELP);
const backup = path.resolve(process.env.INIT_CWD ?? '.', folder);
try {
  const replace = flags.includes(REPLACE);
  const done = await restoreBackup(nodeFiles(), { backup, dataDir, replace, now: Date.now() });
  const { documents, begunAt } = done.manifest;
  console.log(`${documents} documents, as they were at ${begunAt}, are back in ${dataDir}`);
  if (done.before !== null) console.log(`What was there before is in ${done.before}`);
} catch (fault) {
  fail(whyNotSaved(fault, dataDir));
}
