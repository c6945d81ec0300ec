import { PROTOCOL_VERSION } from '@flipflop/protocol';
import { flipFlop } from '@flipflop/rotation';
import { joinByCode, must, signIn } from '@flipflop/simulator';
import { eventually } from '../support/eventually.ts';
import { openSocketIoReader } from './bare-reader.ts';
import { startBenchServer } from './child.ts';
import { type FanOut, measure } from './fan-out.ts';

interface ProductFanOut extends FanOut {
  /** What one swap sent to one student. */
  readonly swap: { readonly frames: number; readonly bytes: number; readonly personal: number };
}

const isClassView = (text: string) => text.startsWith('42["classView"');
const isPersonalView = (text: string) => text.startsWith('42["personalView"');

/** Our own server: a teacher's pause and go-on, each acknowledged, to a class of students. */
export async function product(
  readerCount: number,
  commands: number,
  durable: boolean,
): Promise<ProductFanOut> {
  const server = await startBenchServer('product', durable ? [] : ['--memory']);
  try {
    const base = `http://127.0.0.1:${server.port}`;
    const teacher = await signIn(base, server.line(/\S+#link=\S+/));
    const names = Array.from({ length: readerCount }, (_, index) => `Student ${index + 1}`);
    const page = await teacher.makeClass('Bench', names);
    await teacher.openLesson(page.id, lesson);
    const panel = teacher.connect(page.id);
    const code = await eventually(() => panel.views.teacherView.get()?.door.code ?? null);
    const readers = [];
    for (const name of names) {
      const student = await joinByCode(base, code, name);
      const { csrf } = must(await student.visitor.api.call('studentMe', {}));
      const auth = { csrf, protocol: PROTOCOL_VERSION };
      readers.push(
        await openSocketIoReader(base, { role: 'student' }, auth, student.visitor.socketHeaders()),
      );
    }
    const started = await panel.send('start', { seen: { phase: 'lobby', round: 0 } });
    if (!started.ok) throw new Error(started.error.message);
    panel.close();

    const { csrf } = must(await teacher.visitor.api.call('teacherMe', {}));
    const commander = await openSocketIoReader(
      base,
      { role: 'teacher', class: page.id },
      { csrf, protocol: PROTOCOL_VERSION },
      teacher.visitor.socketHeaders(),
    );
    const seen = { phase: 'round', round: 0 };
    const measured = await measure(
      readers,
      commands,
      (number) => {
        const command = { id: `c${number}`, seen };
        const name = number % 2 === 0 ? 'pause' : 'resume';
        commander.send(`42${number}${JSON.stringify([name, command])}`);
      },
      (text, number) =>
        isClassView(text) && text.includes(`"phase":"${number % 2 === 0 ? 'paused' : 'counting'}"`),
    );

    const [reader] = readers;
    if (reader === undefined) throw new Error('no reader');
    const before = { view: reader.count(isClassView), personal: reader.count(isPersonalView) };
    const swapped = Promise.all(
      readers.map((one) => one.next((text) => isClassView(text) && text.includes('"phase":"changeover"'))),
    );
    commander.send(`42999${JSON.stringify(['swap', { id: 'swap', seen }])}`);
    await swapped;
    const after = { view: reader.count(isClassView), personal: reader.count(isPersonalView) };
    return {
      ...measured,
      swap: {
        frames: after.view.frames - before.view.frames,
        bytes: after.view.bytes - before.view.bytes,
        personal: after.personal.frames - before.personal.frames,
      },
    };
  } finally {
    server.stop();
  }
}

const lesson = {
  title: 'Bagels: from dough to oven',
  plan: flipFlop({
    minutes: 20,
    live: 'Why boil a bagel?',
    work: { title: 'Shape and boil', activity: 'boil' },
  }),
  content: {
    call: null,
    live: { bring: 'Bring your dough.', place: 'the teacher’s table' },
    activities: [{ id: 'boil', title: 'Shape and boil', instructions: 'Shape six rings.', link: null }],
  },
};
