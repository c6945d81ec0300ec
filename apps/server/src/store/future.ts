import { join } from 'node:path';
import { schemaIn } from './envelope.ts';
import { idsAmong } from './file-names.ts';
import type { FilePort } from './file-port.ts';
import { FutureDocumentError, type Schema } from './migrate.ts';

/** Files read at once. */
const AT_ONCE = 64;

/**
 * Looks through a folder before anything in it is touched.
 * @throws FutureDocumentError where a newer version of the program wrote there
 */
export async function refuseFutureFolder(
  files: FilePort,
  folder: string,
  schemas: Readonly<Record<string, Schema>>,
): Promise<void> {
  for (const [collection, { schema }] of Object.entries(schemas)) {
    const ids = idsAmong(await files.list(join(folder, collection)));
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map(async (id) => {
          const bytes = await files.read(join(folder, collection, `${id}.json`)).catch(() => null);
          const found = bytes === null ? null : schemaIn(bytes);
          if (found !== null && found > schema) {
            throw new FutureDocumentError({ collection, id }, found, schema);
          }
        }),
      );
    }
  }
}
