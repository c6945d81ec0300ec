import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { authorisationDocument } from './authorisation-doc.ts';

const FILE = new URL('../../AUTHORISATION.md', import.meta.url);

test('[T5] the document of who may what is what the table says', async () => {
  const wanted = authorisationDocument();
  if (process.env.UPDATE === '1') await writeFile(FILE, wanted);
  expect(await readFile(FILE, 'utf8')).toBe(wanted);
});
