/** `npm run backup -- FOLDER`: saves everything, while the server runs or not. */
import path from 'node:path';
import { dataDirOf } from './config.ts';
import { makeBackup } from './store/backup/backup.ts';
import { asked, fail, whyNotSaved } from './store/backup/words.ts';
import { nodeFiles } from './store/node-files.ts';

const HELP = `Saves everything that Flip Flop keeps into a new folder, while it runs or not:

  npm run backup -- ../backups/monday

DATA_DIR says which data folder (./data), as for npm start.
The folder holds names of children: only its owner may read it. Keep it as carefully as the data itself.`;

const { words } = asked(process.argv.slice(2), [], HELP);
const dataDir = dataDirOf(process.env);
const [folder] = words;
if (folder === undefined || words.length > 1) fail(HELP);
const target = path.resolve(process.env.INIT_CWD ?? '.', folder);
try {
  const { manifest, unreadable } = await makeBackup(nodeFiles(), dataDir, target, Date.now());
  for (const name of unreadable) console.error(`Could not be read, and is not in the backup: ${name}`);
  console.log(
    `${manifest.documents} documents (${manifest.counts.class ?? 0} classes) are saved in ${target}`,
  );
} catch (fault) {
  fail(whyNotSaved(fault, target));
}
