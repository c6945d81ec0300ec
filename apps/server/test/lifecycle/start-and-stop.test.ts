import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { freePort, runProgram, temporaryFolder } from './program.ts';

const RUNNING = 'To stop: Ctrl-C.';
/** The status of the answer, and the cookie that came with it. */
async function claim(origin: string, link: string): Promise<{ status: number; cookie: string }> {
  const answer = await fetch(`${origin}/api/teacher/claim`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ link }),
  });
  return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

const secretIn = (text: string): string => /\/teach\/#link=([\w-]+)/.exec(text)?.[1] ?? '';

describe('a start', () => {
  test('says where the teacher, the students and the data are; the first link works once', async () => {
    const [PORT, DATA_DIR] = [await freePort(), await temporaryFolder()];
    const first = runProgram({ PORT, DATA_DIR });
    await first.printed(RUNNING);
    expect(first.out()).toContain(DATA_DIR);
    expect(first.out()).toContain('▀');
    const origin = `http://127.0.0.1:${PORT}`;
    const { status, cookie } = await claim(origin, secretIn(first.out()));
    expect(status).toBe(200);
    expect((await claim(origin, secretIn(first.out()))).status).toBeGreaterThanOrEqual(400);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = runProgram({ PORT, DATA_DIR });
    await second.printed(RUNNING);
    expect(secretIn(second.out())).toBe('');
    expect(second.out()).toContain('npm start -- --teacher-link');
    expect((await fetch(`${origin}/api/teacher/me`, { headers: { cookie } })).status).toBe(200);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);

    const third = runProgram({ PORT, DATA_DIR }, ['--dev', '--teacher-link']);
    await third.printed(RUNNING);
    expect((await claim(origin, secretIn(third.out()))).status).toBe(200);
  });

  test('on a port that is taken, or in a folder that is in use, ends with a sentence', async () => {
    const [PORT, DATA_DIR] = [await freePort(), await temporaryFolder()];
    const first = runProgram({ PORT, DATA_DIR });
    await first.printed(RUNNING);
    const samePort = runProgram({ PORT, DATA_DIR: await temporaryFolder() });
    expect(await samePort.ended).toBe(1);
    expect(samePort.err()).toContain(`Port ${PORT} is taken`);
    const sameFolder = runProgram({ PORT: await freePort(), DATA_DIR });
    expect(await sameFolder.ended).toBe(1);
    expect(sameFolder.err()).toMatch(/in use by process/);
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`);
    expect(answer.status).toBe(200);
  });

  test('with wrong settings says all that is wrong and touches nothing', async () => {
    const DATA_DIR = await temporaryFolder();
    const program = runProgram({ PORT: 'x', LOG_LEVEL: 'loud', DATA_DIR }, ['--teecher']);
    expect(await program.ended).toBe(1);
    expect(program.err()).toMatch(/--teecher is not known/);
    expect(program.err()).toMatch(/PORT must be a port number/);
    expect(program.err()).toMatch(/LOG_LEVEL must be one of/);
    expect(await readdir(DATA_DIR)).toEqual([]);
  });
});

describe('a stop', () => {
  test('finishes the request under way, frees the folder, and ends well', async () => {
    const [PORT, DATA_DIR] = [await freePort(), await temporaryFolder()];
    const program = runProgram({ PORT, DATA_DIR });
    await program.printed(RUNNING);
    const origin = `http://127.0.0.1:${PORT}`;
    const body = JSON.stringify({ link: secretIn(program.out()) });
    const slow = request(`${origin}/api/teacher/claim`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        'content-length': body.length,
        expect: '100-continue',
      },
    });
    const status = new Promise((resolve, reject) => {
      slow.on('response', (response) => resolve(response.resume().statusCode));
      slow.on('error', reject);
    });
    // The server has taken the request, and waits for its body.
    await new Promise((resolve) => slow.once('continue', resolve));
    program.child.kill('SIGTERM');
    await expect.poll(() => program.err()).toContain('stopping');
    slow.end(body);
    expect(await status).toBe(200);
    expect(await program.ended).toBe(0);
    expect(await readdir(DATA_DIR)).not.toContain('lock');
    expect(program.err()).not.toContain(secretIn(program.out()));
  });

  test('is not waited for by the next start, even after a kill', async () => {
    const [PORT, DATA_DIR] = [await freePort(), await temporaryFolder()];
    const first = runProgram({ PORT, DATA_DIR });
    await first.printed(RUNNING);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = runProgram({ PORT, DATA_DIR });
    await second.printed(RUNNING);
  });
});

test('metrics are on a port of their own, and name no one', async () => {
  const [PORT, METRICS_PORT, DATA_DIR] = [await freePort(), await freePort(), await temporaryFolder()];
  const program = runProgram({ PORT, METRICS_PORT, DATA_DIR });
  await program.printed(RUNNING);
  const text = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
  expect(text).toContain('flipflop_commands_total');
  expect(text).toContain('process_cpu_seconds_total');
  expect((await fetch(`http://127.0.0.1:${PORT}/metrics`)).status).toBe(404);
});
