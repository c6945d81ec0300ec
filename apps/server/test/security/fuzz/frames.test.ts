import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openWorld, roleOf, type World } from '../world.ts';
import { createChance } from './random.ts';
import { INPUTS, PATIENCE, SEED, seedOf } from './settings.ts';

let world: World;
let before = '';
const unhandled: unknown[] = [];
const note = (fault: unknown) => void unhandled.push(fault);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  world = await openWorld({ step: 250 });
  await world.enter('paused');
  before = world.fingerprint();
});
afterAll(async () => {
  await world.close();
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
});

const DEEP = '['.repeat(5_000) + ']'.repeat(5_000);
const BYTES = [
  Buffer.from([]),
  Buffer.from([0]),
  Buffer.from([4, 2]),
  Buffer.from('42["swap",{}]'),
  Buffer.alloc(9_000, 0xff),
];

/** What no client of ours sends, packet by packet. */
const FRAMES: readonly (string | Buffer)[] = [
  '',
  ' ',
  '\u0000',
  '0',
  '0{"sid":"x"}',
  '1',
  '2',
  '2probe',
  '3probe',
  '4',
  '5',
  '6',
  '7',
  'b',
  'bAAAA',
  '40',
  '40{}',
  '40null',
  '40{"csrf":1}',
  '40/admin,',
  '40/,{}',
  '41',
  '41/admin,',
  '42',
  '42[',
  '42[]',
  '42{}',
  '42null',
  '42"swap"',
  '42[1]',
  '42[null]',
  '42[{}]',
  '42[["swap"]]',
  '42["disconnect"]',
  '42["connect"]',
  '42["connect_error"]',
  '42["disconnecting"]',
  '42["newListener"]',
  '42["removeListener"]',
  '42/admin,["swap",{}]',
  '42/,["swap",{}]',
  `42${'9'.repeat(400)}["clock",{}]`,
  '42-1["clock",{}]',
  '421.5["clock",{}]',
  '42 1["clock",{}]',
  '420x1["clock",{}]',
  '43',
  '43[]',
  '431[]',
  '43999["x"]',
  '431{"a":1}',
  '44',
  '44{"message":"x"}',
  '45',
  '450-["swap",{}]',
  '451-["swap",{"_placeholder":true,"num":0}]',
  '45999999-["swap"]',
  '45-1-["swap"]',
  '461-1[{"_placeholder":true,"num":0}]',
  '47',
  '49["swap"]',
  `42[${DEEP}]`,
  `421["presence",${DEEP}]`,
  `42["${'x'.repeat(9_000)}"]`,
  '42["\\ud800",{}]',
  '\ufeff42["clock",{}]',
  '42["clock",{}]\u001e42["clock",{}]',
  ...BYTES,
];

/** A websocket of a student that has not joined. */
async function open(): Promise<WebSocket> {
  const who = 'student';
  const address = `ws://127.0.0.1:${world.port}/socket.io/?EIO=4&transport=websocket&role=${roleOf(who)}&class=${world.here.classId}`;
  const socket = new WebSocket(address, { headers: { cookie: world.cookieOf(who), origin: world.origin } });
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('error', reject);
  });
  return socket;
}

/** Resolves when the server has answered what came behind the frame, or has closed the connection. */
async function outlive(socket: WebSocket, frame: string | Buffer): Promise<'closed' | 'answered'> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve('closed'));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      if (data.toString().startsWith('437777')) resolve('answered');
    });
    socket.send(frame);
    socket.send('427777["clock",{}]');
  });
}

describe('a frame that is none', () => {
  test(`of ${FRAMES.length}, before joining and after: the connection is closed or goes on, nothing else happens`, {
    timeout: PATIENCE,
  }, async () => {
    let closed = 0;
    for (const frame of FRAMES) {
      const early = await open();
      // Who has not joined gets no answer: behind the frame comes what closes it.
      const gone = new Promise((resolve) => early.once('close', resolve));
      early.on('error', () => {});
      early.send(frame);
      early.send('49');
      await gone;
      const { socket } = await world.line('student');
      if ((await outlive(socket, frame)) === 'closed') closed += 1;
      socket.terminate();
    }
    console.log(
      `frames: ${FRAMES.length} malformed ones twice, ${closed} of them closed a joined connection`,
    );
    expect(closed).toBeGreaterThan(FRAMES.length / 2);
  });

  test('by polling: refused or closed, nothing else happens', { timeout: PATIENCE }, async () => {
    const address = `${world.origin}/socket.io/?EIO=4&transport=polling&role=student&class=${world.here.classId}`;
    const headers = { cookie: world.cookieOf('student'), origin: world.origin };
    for (const frame of FRAMES) {
      const opened = await (await fetch(address, { headers })).text();
      const sid = /"sid":"([^"]+)"/.exec(opened)?.[1] ?? '';
      const posted = await fetch(`${address}&sid=${sid}`, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': typeof frame === 'string' ? 'text/plain' : 'application/octet-stream',
        },
        body: typeof frame === 'string' ? frame : new Uint8Array(frame),
      });
      expect([frame, posted.status < 500]).toEqual([frame, true]);
      await posted.text();
      // Closes what the frame left open.
      const closing = await fetch(`${address}&sid=${sid}`, { method: 'POST', headers, body: '1' });
      await closing.text();
    }
  });

  test(
    `mutated letter by letter, seed ${SEED}: nothing else happens`,
    async () => {
      const chance = createChance(seedOf('frames', SEED));
      const wanted = Math.ceil(INPUTS / 10);
      const letters = '0123456789[]{}",:\\-/ab_\u0000\u001e\ud83d\u00e9';
      let line = await world.line('student');
      onTestFinished(() => line.socket.terminate());
      let closed = 0;
      for (let count = 0; count < wanted; count += 1) {
        let frame = '42123["presence",{"front":true,"seen":null}]';
        for (let times = 1 + chance.below(3); times > 0; times -= 1) {
          const at = chance.below(frame.length + 1);
          const letter = letters.charAt(chance.below(letters.length));
          frame = frame.slice(0, at) + (chance.percent(60) ? letter : '') + frame.slice(at + chance.below(3));
        }
        line.socket.send(frame);
        if ((await line.send('clock', {})).refused === null) continue;
        closed += 1;
        line = await world.line('student');
      }
      console.log(`frames: seed ${SEED}, ${wanted} mutated ones, ${closed} of them closed their connection`);
      expect(closed).toBeLessThan(wanted);
    },
    PATIENCE,
  );

  test('leaves a server that answers, and nothing changed', async () => {
    const { socket, send } = await world.line('student');
    expect((await send('clock', {})).refused).toBeNull();
    socket.terminate();
    expect(world.fingerprint()).toBe(before);
    expect(world.faults).toEqual([]);
    expect(unhandled).toEqual([]);
  });
});
