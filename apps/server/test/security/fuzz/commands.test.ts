import { commonCommands, studentCommands, teacherCommands } from '@flipflop/protocol';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Who } from '../authorisation.ts';
import type { Line, Reply } from '../line.ts';
import { openWorld, type World } from '../world.ts';
import { createInputs } from './inputs.ts';
import { type Chance, createChance } from './random.ts';
import { heapInUse, INPUTS, PATIENCE, SEED, seedOf } from './settings.ts';

/** On so many connections of one person, and on each fewer than the server lets it have unread. */
const LINES = 3;
const AT_ONCE = LINES * 48;

interface Row {
  readonly name: string;
  readonly who: Who;
  readonly schema: v.GenericSchema;
}

const rowsOf = (who: Who, schemas: Readonly<Record<string, v.GenericSchema>>): Row[] =>
  Object.entries(schemas).map(([name, schema]) => ({ name, who, schema }));
const rows: readonly Row[] = [
  ...rowsOf('owner', teacherCommands),
  ...rowsOf('student', studentCommands),
  ...rowsOf('board', commonCommands),
];

let world: World;
let heapBefore = 0;
const sent = new Map<string, number>();
const answers = new Set<string>();
const counts = { refused: 0, done: 0, unanswered: 0 };
const unhandled: unknown[] = [];
const note = (fault: unknown) => void unhandled.push(fault);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  // A look at the clock is a quarter of a second: no budget of the sockets is ever spent.
  world = await openWorld({ step: 250 });
  await world.enter('paused');
  heapBefore = heapInUse();
});
afterAll(async () => {
  await world.close();
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
});

/** One packet: the name, most often one input, now and then another number of them or no wish for an answer. */
function packetOf(
  name: string,
  json: string,
  chance: Chance,
): { text: string; isOdd: boolean; wantsAnswer: boolean } {
  const way = chance.below(100);
  if (way < 3) return { text: `["${name}"]`, isOdd: true, wantsAnswer: true };
  if (way < 6) return { text: `["${name}",${json},${json}]`, isOdd: true, wantsAnswer: true };
  if (way < 8) return { text: `["${name}",${json},null]`, isOdd: true, wantsAnswer: true };
  if (way < 9) return { text: `["${name}",${json},{"ack":1},"x"]`, isOdd: true, wantsAnswer: false };
  return { text: `["${name}",${json}]`, isOdd: false, wantsAnswer: way < 98 };
}

describe(`seed ${SEED}, ${INPUTS} inputs for each command`, () => {
  test.each(rows)(
    '$who $name: a typed refusal or what was asked for, and nothing else happens',
    async ({ name, schema, who }) => {
      const seed = seedOf(name + who, SEED);
      const chance = createChance(seed + 7);
      const ids = [...world.here.students, world.here.group, 'nosuch11'];
      const inputs = createInputs(schema, [world.here.classId, ...ids], seed);
      const lines = await Promise.all(Array.from({ length: LINES }, () => world.line(who)));
      onTestFinished(() => {
        for (const { socket } of lines) socket.terminate();
      });
      const lineOf = (index: number): Line => {
        const line = lines[index % LINES];
        if (line === undefined) throw new Error('no such line');
        return line;
      };
      const isOfForm = (value: unknown) => v.is(schema, value);
      let batch: string[] = [];
      const before = world.fingerprint();

      async function flush() {
        const replies = await Promise.all(batch.map((text, index) => lineOf(index).raw(text)));
        for (const [index, reply] of replies.entries()) {
          check(reply, batch[index] ?? '');
          if (reply.refused !== 'badInput')
            throw new Error(`${reply.refused ?? 'done'}: ${batch[index] ?? ''}`);
        }
        if (world.fingerprint() !== before)
          throw new Error(`one of these changed something: ${batch.join('\n')}`);
        batch = [];
      }

      for (let count = 0; count < INPUTS; count += 1) {
        const { text, value } = inputs.next();
        const packet = packetOf(name, text, chance);
        sent.set(`${who} ${name}`, (sent.get(`${who} ${name}`) ?? 0) + 1);
        if (!packet.isOdd && isOfForm(value)) {
          await flush();
          await one(lineOf(0), packet.text, before);
        } else if (packet.wantsAnswer) batch.push(packet.text);
        else {
          counts.unanswered += 1;
          lineOf(count).socket.send(`42${packet.text}`);
        }
        if (batch.length >= AT_ONCE) await flush();
      }
      await flush();
      expect(world.faults).toEqual([]);
    },
    PATIENCE,
  );

  test('every command had all its inputs; no fault, no echo, no leak, and the next one is answered', async () => {
    expect([...sent.values()]).toEqual(rows.map(() => INPUTS));
    expect(unhandled).toEqual([]);
    expect(world.faults).toEqual([]);
    // Few answers to so many inputs: nothing of an input is in any.
    expect(answers.size).toBeLessThan(60);
    const line = await world.line('board');
    expect((await line.send('clock', {})).refused).toBeNull();
    const heap = heapInUse();
    expect(heap).toBeLessThan(heapBefore * 1.5 + 64 * 1024 * 1024);
    const total = [...sent.values()].reduce((sum, count) => sum + count, 0);
    const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    console.log(
      `fuzz: seed ${SEED}, ${rows.length} commands, ${total} inputs: ${counts.refused} refused, ${counts.done} done, ` +
        `${counts.unanswered} without an answer, ${answers.size} different answers; heap ${mb(heapBefore)} to ${mb(heap)}`,
    );
  });
});

/** One that is of the form: done, or refused without a change. */
async function one(line: Line, text: string, before: string): Promise<void> {
  const reply = await line.raw(text);
  check(reply, text);
  if (world.fingerprint() === before) return;
  if (reply.refused !== null) throw new Error(`refused, and changed something: ${text}`);
  await world.reset();
}

function check({ refused, text }: Reply, packet: string): void {
  if (refused === 'unavailable' || refused === 'closed' || refused === 'slowDown') {
    throw new Error(`${refused}: ${packet}`);
  }
  if (refused === null) counts.done += 1;
  else {
    counts.refused += 1;
    answers.add(text);
  }
}
