import type { Connection } from '@flipflop/client';
import type { Lesson } from '@flipflop/protocol';
import { type ClassView, flipFlop, type TeacherView } from '@flipflop/rotation';
import { joinByCode, type SimulatedStudent, type SimulatedTeacher } from '@flipflop/simulator';
import { eventually } from '../support/eventually.ts';
import type { Product } from '../support/product.ts';
import type { Random } from '../support/random.ts';
import { type Outcome, outcomeOf, outcomeOfRequest, PromisedSum, PromisedValue } from './promised.ts';
import { giveActivity, WrittenWork } from './written-work.ts';

const ROUNDS = 12;
const ROUND_MINUTES = 60;
const CHANGEOVER_SECONDS = 300;
const MINUTE_MS = 60_000;

const LESSON: Lesson = lessonOf('Chaos');

/** A student at a device; what was promised to them is by round of the lesson that runs. */
export interface Learner {
  readonly student: SimulatedStudent;
  readonly id: string;
  connection: Connection;
  readonly arrived: Set<number>;
  readonly done: Set<number>;
  place: PromisedValue<string | null>;
  group: PromisedValue<string | null>;
  readonly family: PromisedValue<string>;
  readonly work: WrittenWork;
}

/** One class with a lesson, its teacher and students, and all that the server has promised them. */
export interface ClassUnderLoad {
  readonly name: string;
  readonly id: string;
  readonly teacher: SimulatedTeacher;
  readonly panel: Connection;
  readonly learners: readonly Learner[];
  /** Revisions of the lessons that were opened, in their order: where a lesson is in the whole of it. */
  readonly lessons: string[];
  /** How far the class has come: only forward. */
  progress: number;
  /** Moves of the whole class: raised when one is sent, and again when it is over. Odd: one is on its way. */
  moves: number;
  /** Lessons that must have been seen once the views are fresh. */
  opened: number;
  /** Ids of the lessons that were saved. */
  readonly saved: Set<string>;
  sent: number;
  message: PromisedValue<number>;
  /** Minutes added to the countdown that is at `progress`. */
  added: { at: number; readonly minutes: PromisedSum };
}

export async function openClass(
  product: Product,
  teacher: SimulatedTeacher,
  name: string,
  students: readonly string[],
): Promise<ClassUnderLoad> {
  const page = await teacher.makeClass(name, students);
  await teacher.openLesson(page.id, LESSON);
  const activity = await giveActivity(teacher, page.id);
  const panel = teacher.connect(page.id);
  const code = await eventually(() => panel.views.teacherView.get()?.door.code ?? null);
  const learners = await Promise.all(
    page.roster.map(async (entry): Promise<Learner> => {
      const student = await joinByCode(product.base, code, entry.given);
      return {
        student,
        id: entry.id,
        connection: student.connect(),
        arrived: new Set(),
        done: new Set(),
        place: new PromisedValue(),
        group: new PromisedValue(entry.group),
        family: new PromisedValue(entry.family),
        work: new WrittenWork(student, activity),
      };
    }),
  );
  await eventually(() => (panel.views.teacherView.get()?.connected === students.length ? true : null));
  return {
    name,
    id: page.id,
    teacher,
    panel,
    learners,
    lessons: [],
    progress: 0,
    moves: 0,
    opened: 1,
    saved: new Set(),
    sent: 0,
    message: new PromisedValue(),
    added: { at: -1, minutes: new PromisedSum() },
  };
}

/** Everyone sends one thing after another until told to stop. `acknowledged` is called for each that was promised. */
export function startLoad(klass: ClassUnderLoad, random: Random, acknowledged: () => void) {
  const { panel, learners } = klass;
  let running = true;
  const note = (outcome: Outcome): Outcome => {
    if (outcome === 'acknowledged') acknowledged();
    return outcome;
  };

  async function teach() {
    while (running) {
      const view = panel.views.teacherView.get();
      const outcome = view ? await act(view) : 'refused';
      if (outcome !== 'acknowledged') await news(panel);
    }
  }

  async function act({ class: view }: TeacherView): Promise<Outcome> {
    const at = progressOf(klass, view);
    if (view.phase === 'ended') return openNext();
    if (view.phase === 'lobby') return move(view, at, 'start');
    const isLast = view.round === ROUNDS - 1 && view.phase === 'counting';
    switch (random.below(8)) {
      case 0:
        if (isLast) return note(await end());
        return move(view, at, view.phase === 'changeover' ? 'startRound' : 'swap');
      case 1:
        return addMinute(view, at);
      case 2:
        return moveStudent(view);
      case 3:
        return rename();
      default:
        return say();
    }
  }

  async function move(view: ClassView, at: number, name: 'start' | 'swap' | 'startRound'): Promise<Outcome> {
    const phases = { start: 'lobby', swap: 'round', startRound: 'changeover' } as const;
    klass.moves += 1;
    const answer = await panel.send(name, { seen: { phase: phases[name], round: view.round } });
    klass.moves += 1;
    const outcome = outcomeOf(answer);
    if (outcome !== 'refused') klass.message.orElse(0);
    if (outcome === 'acknowledged') {
      klass.progress = Math.max(klass.progress, at + 1);
      klass.added = { at: at + 1, minutes: new PromisedSum() };
    }
    return note(outcome);
  }

  async function end(): Promise<Outcome> {
    klass.moves += 1;
    const outcome = outcomeOf(await panel.send('end', {}));
    klass.moves += 1;
    if (outcome !== 'refused') klass.message.orElse(0);
    if (outcome === 'acknowledged') klass.progress = Math.max(klass.progress, progressAtEnd(klass));
    return outcome;
  }

  /** A lesson that is open for sure has its own revision and a greater progress. */
  async function openNext(): Promise<Outcome> {
    const { api } = klass.teacher.visitor;
    const params = { classId: klass.id };
    const wanted = klass.lessons.length + 1;
    const made = await api.call('lessonCreate', { params, body: { lesson: LESSON } });
    if (!made.ok) return 'refused';
    klass.saved.add(made.value.id);
    acknowledged();
    const opened = await api.call('lessonOpen', {
      params: { ...params, lessonId: made.value.id },
      body: {},
    });
    const outcome = outcomeOfRequest(opened);
    if (outcome === 'acknowledged') klass.opened = wanted;
    return note(outcome);
  }

  async function addMinute(view: ClassView, at: number): Promise<Outcome> {
    if (klass.added.at !== at) return 'refused';
    const phase = view.phase === 'changeover' ? 'changeover' : 'round';
    const answer = await panel.send('addTime', { seen: { phase, round: view.round }, ms: MINUTE_MS });
    const outcome = outcomeOf(answer);
    if (klass.added.at === at) klass.added.minutes.noted(outcome);
    return note(outcome);
  }

  /** Always the same one, who presses nothing: a move may take an arrival away. */
  async function moveStudent(view: ClassView): Promise<Outcome> {
    const learner = learners.at(-1);
    const group = view.groups[random.below(view.groups.length)]?.id ?? null;
    if (!learner) return 'refused';
    const outcome = outcomeOf(await panel.send('move', { students: [learner.id], group }));
    learner.group.noted(group, outcome);
    return note(outcome);
  }

  async function rename(): Promise<Outcome> {
    const learner = learners[random.below(learners.length)];
    if (!learner) return 'refused';
    const family = `N${random.below(1_000_000)}`;
    const answer = await klass.teacher.visitor.api.call('studentEdit', {
      params: { classId: klass.id, studentId: learner.id },
      body: { family },
    });
    const outcome = outcomeOfRequest(answer);
    learner.family.noted(family, outcome);
    return note(outcome);
  }

  async function say(): Promise<Outcome> {
    klass.sent += 1;
    const number = klass.sent;
    const outcome = outcomeOf(await panel.send('message', { to: { kind: 'all' }, text: String(number) }));
    klass.message.noted(number, outcome);
    return note(outcome);
  }

  async function learn(learner: Learner) {
    while (running) {
      const outcome = await takePart(learner);
      if (outcome !== 'acknowledged') await news(learner.connection);
    }
  }

  async function takePart(learner: Learner): Promise<Outcome> {
    const view = learner.connection.views.classView.get();
    if (!view || view.phase === 'ended') return 'refused';
    const lesson = klass.lessons.at(-1);
    const { round } = view;
    if (view.content !== lesson) return 'refused';
    if (random.below(40) === 0) return comeAnew(learner);
    const own = learner.connection.views.personalView.get();
    const station = view.groups.find(({ id }) => id === own?.group)?.station;
    if (!own?.joined || learner === learners.at(-1)) return 'refused';
    if (view.phase !== 'lobby' && !learner.arrived.has(round)) {
      return inRound(learner, view, 'arrive');
    }
    const isAtWork = view.phase === 'counting' && station?.kind === 'activity';
    if (isAtWork && !learner.done.has(round) && random.below(4) === 0) {
      return inRound(learner, view, 'done');
    }
    // Students do not press all the time.
    await news(learner.connection);
    if (!running || random.below(6) !== 0) return 'refused';
    const place = random.below(2) === 0 ? 'remote' : 'room';
    const outcome = outcomeOf(await learner.connection.send('setPlace', { place }));
    learner.place.noted(place, outcome);
    return note(outcome);
  }

  /** For a round that is over meanwhile both change nothing and are not refused: then nothing was promised. */
  async function inRound(learner: Learner, view: ClassView, name: 'arrive' | 'done'): Promise<Outcome> {
    const { moves } = klass;
    const isNow = moves % 2 === 0 && progressOf(klass, view) === klass.progress;
    const { round } = view;
    const outcome = outcomeOf(await learner.connection.send(name, { round }));
    if (outcome !== 'acknowledged' || !isNow || moves !== klass.moves) return 'refused';
    (name === 'arrive' ? learner.arrived : learner.done).add(round);
    return note(outcome);
  }

  /** Beside all else, as fast as the server takes it. */
  async function write({ work, connection }: Learner) {
    while (running) {
      const outcome = note(await work.send());
      if (outcome !== 'acknowledged' || random.below(4) > 0) await news(connection);
    }
  }

  const all = [teach(), ...learners.map(learn), ...learners.map(write)];
  return {
    async stop() {
      running = false;
      await Promise.all(all);
    },
  };
}

/** Closes the page and opens it again. */
async function comeAnew(learner: Learner): Promise<Outcome> {
  learner.connection.close();
  learner.connection = learner.student.connect();
  return 'refused';
}

/** Until the connection or a view changes; a short while at the most, since nothing may come any more. */
function news(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve();
    };
    const timer = setTimeout(done, 50);
    const { classView, teacherView } = connection.views;
    const stops = [connection.status, classView, teacherView].map((store) => store.subscribe(done));
  });
}

const STAGES = 2 * ROUNDS + 3;

/** Where a view is in the whole of all lessons of the class; 0 before the first one started. */
export function progressOf(klass: ClassUnderLoad, view: ClassView): number {
  return lessonNumber(klass, view) * STAGES + stageOf(view);
}

const progressAtEnd = (klass: ClassUnderLoad): number => (klass.lessons.length - 1) * STAGES + STAGES - 1;

function lessonNumber(klass: ClassUnderLoad, { content }: ClassView): number {
  const known = klass.lessons.indexOf(content);
  if (known !== -1) return known;
  beginLesson(klass, content);
  return klass.lessons.length - 1;
}

/** A new lesson begins with nobody arrived and everybody in the group of the register. */
function beginLesson(klass: ClassUnderLoad, content: string): void {
  klass.lessons.push(content);
  klass.message = new PromisedValue();
  for (const learner of klass.learners) {
    learner.arrived.clear();
    learner.done.clear();
    learner.place = new PromisedValue();
    learner.group = new PromisedValue();
  }
}

function stageOf({ phase, round }: ClassView): number {
  switch (phase) {
    case 'lobby':
      return 0;
    case 'changeover':
    case 'changeoverPaused':
      return 2 * round;
    case 'counting':
    case 'paused':
    case 'timeUp':
      return 2 * round + 1;
    case 'wrapUp':
      return STAGES - 2;
    case 'ended':
      return STAGES - 1;
  }
}

/** Minutes that were added to the countdown of this view. */
export function minutesAdded({ phase, countdown }: ClassView): number {
  const planned = phase === 'changeover' ? CHANGEOVER_SECONDS * 1_000 : ROUND_MINUTES * MINUTE_MS;
  return countdown === null ? 0 : Math.round((countdown.totalMs - planned) / MINUTE_MS);
}

function lessonOf(title: string): Lesson {
  const plan = flipFlop({
    minutes: ROUND_MINUTES,
    live: 'Why boil a bagel?',
    work: { title: 'Shape and boil', activity: 'a1' },
    changeoverSeconds: CHANGEOVER_SECONDS,
  });
  return {
    title,
    plan: { ...plan, rounds: Array.from({ length: ROUNDS }, () => ({ minutes: ROUND_MINUTES })) },
    content: {
      call: null,
      live: { bring: '', place: 'the table' },
      activities: [{ id: 'a1', title: 'Shape and boil', instructions: '', link: null }],
    },
  };
}
