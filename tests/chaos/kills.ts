import type { Connection } from '@flipflop/client';
import type { ClassView, TeacherView } from '@flipflop/rotation';
import { flipFlop } from '@flipflop/rotation';
import { joinByCode, type SimulatedStudent, type SimulatedTeacher, signIn } from '@flipflop/simulator';
import { eventually } from '../support/eventually.ts';
import { type Product, startProduct } from '../support/product.ts';
import { type Random, seededRandom } from '../support/random.ts';

export interface KillsReport {
  readonly kills: number;
  /** Commands that the server acknowledged. */
  readonly acknowledged: number;
  /** Of them: those whose effect was gone after a restart. */
  readonly lost: readonly string[];
  /** Clients that did not come back to the right screen by themselves. */
  readonly stuck: readonly string[];
}

const STUDENTS = ['Amara', 'Bao', 'Chloe', 'Dmitri', 'Eli', 'Fatou', 'Hana', 'Ingrid', 'Jamal', 'Kofi'];
const ROUNDS = 12;
const BACK_WITHIN_MS = 15_000;

/** What the acknowledgements promised: it must all be there after a kill. */
interface Promised {
  acknowledged: number;
  /** Number in the newest message that was acknowledged, and in the newest that was sent at all. */
  message: number;
  sent: number;
  /** Rounds that a student's own command was acknowledged for, by name. */
  readonly arrivals: Map<string, Set<number>>;
  round: number;
}

/**
 * Runs one class under load, kills the server at random moments, starts it again, and compares what was
 * acknowledged with what is there. The same seed gives the same choices.
 */
export async function runKills(kills: number, seed: number): Promise<KillsReport> {
  const random = seededRandom(seed);
  const product = await startProduct({ LOG_LEVEL: 'silent' });
  const lost: string[] = [];
  const stuck: string[] = [];
  try {
    const teacher = await signIn(product.base, product.teacherLink());
    const lesson = await openClass(product, teacher);
    const { promised } = lesson;
    for (let kill = 1; kill <= kills; kill += 1) {
      const load = startLoad(lesson, random);
      await load.afterAcknowledged(1 + random.below(25));
      const lastOnes = load.stop();
      await product.kill();
      await product.start();
      // What was on its way is sent again by the clients themselves, and applied once.
      await lastOnes;
      const label = `kill ${kill}`;
      await comeBack(lesson, label, stuck);
      lost.push(...(await missingForGood(lesson, label)));
    }
    closeAll(lesson);
    return { kills, acknowledged: promised.acknowledged, lost, stuck };
  } finally {
    await product.remove();
  }
}

interface RunningLesson {
  readonly panel: Connection;
  readonly students: readonly { readonly name: string; readonly connection: Connection }[];
  readonly promised: Promised;
}

async function openClass(product: Product, teacher: SimulatedTeacher): Promise<RunningLesson> {
  const page = await teacher.makeClass('Chaos', STUDENTS);
  const plan = flipFlop({
    minutes: 60,
    live: 'Why boil a bagel?',
    work: { title: 'Shape and boil', activity: 'a1' },
    changeoverSeconds: 600,
  });
  await teacher.openLesson(page.id, {
    title: 'Chaos',
    plan: { ...plan, rounds: Array.from({ length: ROUNDS }, () => ({ minutes: 60 })) },
    content: {
      call: null,
      live: { bring: '', place: 'the table' },
      activities: [{ id: 'a1', title: 'Shape and boil', instructions: '', link: null }],
    },
  });
  const panel = teacher.connect(page.id);
  const code = await eventually(() => panel.views.teacherView.get()?.door.code ?? null);
  const people = await Promise.all(STUDENTS.map((name) => joinByCode(product.base, code, name)));
  const students = people.map((student: SimulatedStudent) => ({
    name: student.name,
    connection: student.connect(),
  }));
  await eventually(() => (panel.views.teacherView.get()?.connected === STUDENTS.length ? true : null));
  const started = await panel.send('start', { seen: { phase: 'lobby', round: 0 } });
  if (!started.ok) throw new Error(started.error.message);
  const arrivals = new Map(STUDENTS.map((name) => [name, new Set<number>()]));
  return { panel, students, promised: { acknowledged: 1, message: 0, sent: 0, arrivals, round: 0 } };
}

/** Everyone sends one command after another until told to stop. */
function startLoad({ panel, students, promised }: RunningLesson, random: Random) {
  let running = true;
  let count = 0;
  let target = Number.POSITIVE_INFINITY;
  let reached = () => {};
  const acknowledged = () => {
    promised.acknowledged += 1;
    count += 1;
    if (count >= target) reached();
  };

  async function teach() {
    while (running) {
      const view = panel.views.classView.get() ?? panel.views.teacherView.get()?.class;
      if (!view) {
        await pauseForNews(panel);
        continue;
      }
      if (random.below(4) === 0 && view.round < ROUNDS - 1) await moveOn(view);
      else await say();
    }
  }

  async function moveOn(view: ClassView) {
    const inChangeover = view.phase === 'changeover';
    const seen = { phase: inChangeover ? 'changeover' : 'round', round: view.round } as const;
    const answer = await panel.send(inChangeover ? 'startRound' : 'swap', { seen });
    if (!answer.ok) return pauseForNews(panel, answer.error.code);
    if (!inChangeover) promised.round = Math.max(promised.round, view.round + 1);
    acknowledged();
  }

  async function say() {
    promised.sent += 1;
    const text = String(promised.sent);
    const number = promised.sent;
    const answer = await panel.send('message', { to: { kind: 'all' }, text });
    if (!answer.ok) return pauseForNews(panel, answer.error.code);
    promised.message = number;
    acknowledged();
  }

  async function learn(name: string, connection: Connection) {
    while (running) {
      const view = connection.views.classView.get();
      const round = view?.round ?? 0;
      const answer = view ? await connection.send('arrive', { round }) : null;
      if (!answer?.ok) {
        await pauseForNews(connection, answer?.error.code);
        continue;
      }
      promised.arrivals.get(name)?.add(round);
      acknowledged();
      // The next one is worth sending when the class has moved on.
      while (running && connection.views.classView.get()?.round === round) await pauseForNews(connection);
    }
  }

  const all = [teach(), ...students.map(({ name, connection }) => learn(name, connection))];
  return {
    afterAcknowledged: (wanted: number) =>
      new Promise<void>((resolve) => {
        target = wanted;
        reached = resolve;
        if (count >= target) resolve();
      }),
    async stop() {
      running = false;
      await Promise.all(all);
    },
  };
}

/** Until the connection or a view changes; a short while at the most, since nothing may come any more. */
function pauseForNews(connection: Connection, _why?: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve();
    };
    const timer = setTimeout(done, 50);
    const stops = [connection.status.subscribe(done), connection.views.classView.subscribe(done)];
  });
}

/** All clients online again, and every screen on the teacher's round and phase. */
async function comeBack({ panel, students }: RunningLesson, label: string, stuck: string[]) {
  const teacherNow = () => (panel.status.get().state === 'online' ? panel.views.teacherView.get() : null);
  const view = await eventually(teacherNow, BACK_WITHIN_MS).catch(() => null);
  if (view === null || view === undefined) {
    stuck.push(`${label}: the teacher’s panel`);
    return;
  }
  for (const { name, connection } of students) {
    const onTheSameScreen = () => {
      const now = panel.views.teacherView.get();
      const mine = connection.views.classView.get();
      if (connection.status.get().state !== 'online' || !now || !mine) return null;
      return mine.phase === now.class.phase && mine.round === now.class.round ? true : null;
    };
    const back = await eventually(onTheSameScreen, BACK_WITHIN_MS).catch(() => false);
    if (back === false) stuck.push(`${label}: ${name}`);
  }
}

/**
 * Acknowledged effects that are not there once the fresh views are: an answer comes before its view, so a
 * view from before the kill may lack it for a moment. Nobody sends meanwhile.
 */
async function missingForGood(lesson: RunningLesson, label: string): Promise<string[]> {
  const nothingMissing = () => (missing(lesson, label).length === 0 ? true : null);
  await eventually(nothingMissing, BACK_WITHIN_MS).catch(() => null);
  return missing(lesson, label);
}

/** Acknowledged effects that the views do not show now. */
function missing({ panel, students, promised }: RunningLesson, label: string): string[] {
  const view: TeacherView | null | undefined = panel.views.teacherView.get();
  if (!view) return [];
  const lost: string[] = [];
  if (view.class.round < promised.round) lost.push(`${label}: the swap to round ${promised.round + 1}`);
  const said = Number(view.class.messages[0]?.text ?? 0);
  // A swap clears the message, so its absence proves nothing; an older one does.
  if (said !== 0 && said < promised.message) lost.push(`${label}: message ${promised.message}`);
  for (const { name, connection } of students) {
    const there = connection.views.personalView.get()?.arrived ?? [];
    for (const round of promised.arrivals.get(name) ?? []) {
      if (!there.includes(round)) lost.push(`${label}: ${name} in round ${round + 1}`);
    }
  }
  return lost;
}

function closeAll({ panel, students }: RunningLesson) {
  panel.close();
  for (const { connection } of students) connection.close();
}
