import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

/** The files that a page takes in when it imports the whole client, as the student's page does. */
async function filesOf(entry: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@flipflop/source', 'browser', 'import', 'default'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((output) =>
    'output' in output
      ? output.output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
      : [],
  );
}

test('the client brings neither schemas nor the machine into a student’s page', async () => {
  const files = [...(await filesOf('../src/index.ts')), ...(await filesOf('../src/react/index.ts'))];
  expect(files.some((file) => file.includes('socket.io-client'))).toBe(true);
  expect(files.some((file) => file.endsWith('packages/countdown/src/reading.ts'))).toBe(true);
  expect(
    files.filter((file) => /node_modules\/(valibot|xstate)|packages\/(rotation|roster)\//.test(file)),
  ).toEqual([]);
  expect(
    files.filter((file) => file.includes('packages/protocol/')).map((file) => file.split('/').pop()),
  ).toEqual(expect.not.arrayContaining(['index.ts', 'commands.ts', 'http.ts', 'sockets.ts']));
});
