import { expect } from 'vitest';
import {
  type Applied,
  applyEvent,
  boardView,
  type CommandKey,
  catchUp,
  classView,
  DEFAULT_GROUPS,
  type Group,
  type GroupId,
  openSession,
  type Phase,
  type Plan,
  personalView,
  phaseOf,
  type RefusalCode,
  type Seen,
  type SessionState,
  type Station,
  type StationKind,
  type StudentId,
  studentIn,
  teacherView,
  topPhaseOf,
} from '../../src/index.ts';
import { join, type Press } from './events.ts';

/** The lesson's minute 0, in ms. */
export const NINE = 1_700_000_000_000;
export const minute = (minutes: number): number => NINE + Math.round(minutes * 60_000);
/** Seconds as a part of a minute. */
export const seconds = (count: number): number => count / 60;

export const LABELS = {
  className: '6B',
  teacherName: 'Ms Okafor',
  lessonTitle: 'Bagels',
  content: 'rev1',
};
export const DOOR = { code: 'H3K9PW', address: '192.168.1.20:3000', url: 'http://192.168.1.20:3000/' };

/** Two Zoomers, two Roomers. */
const CLASS = { amara: 'zoomers', bilal: 'zoomers', chloe: 'roomers', dmitri: 'roomers' };

const SHAPE: Plan = {
  groups: DEFAULT_GROUPS,
  stations: [
    { kind: 'activity', title: 'Shape and boil', activity: 'boil' },
    { kind: 'live', title: 'Why boil a bagel?' },
  ],
  rounds: [{ minutes: 20 }, { minutes: 20 }],
  changeoverSeconds: 60,
  autoSwap: false,
  warnMinutes: 2,
  wrapUp: { text: 'Tell one person why we boil a bagel.', minutes: 5 },
};

/** A lesson to be run: two rounds of 20 minutes with a changeover of a minute, unless said otherwise. */
export const lesson = () => new LessonMaker(SHAPE, CLASS);

class LessonMaker {
  readonly plan: Plan;
  readonly #students: Readonly<Record<StudentId, GroupId | null>>;

  constructor(plan: Plan, students: Readonly<Record<StudentId, GroupId | null>>) {
    this.plan = plan;
    this.#students = students;
  }

  #with(change: Partial<Plan>): LessonMaker {
    return new LessonMaker({ ...this.plan, ...change }, this.#students);
  }

  rounds(count: number, minutes = 20): LessonMaker {
    return this.#with({ rounds: Array.from({ length: count }, () => ({ minutes })) });
  }

  changeover(changeoverSeconds: number): LessonMaker {
    return this.#with({ changeoverSeconds });
  }

  autoSwap(): LessonMaker {
    return this.#with({ autoSwap: true });
  }

  groups(groups: readonly Group[]): LessonMaker {
    return this.#with({ groups });
  }

  stations(...stations: Station[]): LessonMaker {
    return this.#with({ stations });
  }

  /** In round `number`, from 1, this group does something of its own. */
  cell(number: number, group: GroupId, station: Station): LessonMaker {
    return this.#with({
      rounds: this.plan.rounds.map((round, index) =>
        index === number - 1 ? { ...round, cells: { ...round.cells, [group]: station } } : round,
      ),
    });
  }

  students(students: Readonly<Record<StudentId, GroupId | null>>): LessonMaker {
    return new LessonMaker(this.plan, students);
  }

  /** In the lobby, nobody there. */
  open(): Run {
    const listed = Object.entries(this.#students).map(([id, group]) => ({ id, group }));
    return new Run(this.plan, openSession(this.plan, listed, NINE));
  }

  /** In the lobby, everybody there. */
  openWithAll(): Run {
    const run = this.open();
    for (const id of Object.keys(this.#students)) run.at(0, join(id, 'room'));
    return run;
  }
}

/** A lesson that runs: times are minutes since its opening. */
export class Run {
  readonly plan: Plan;
  state: SessionState;

  constructor(plan: Plan, state: SessionState) {
    this.plan = plan;
    this.state = state;
  }

  /** What a panel shows at that moment. */
  seenAt(minutes: number): Seen {
    const shown = catchUp(this.plan, this.state, minute(minutes));
    return { phase: topPhaseOf(phaseOf(shown)), round: shown.context.round };
  }

  apply(minutes: number, press: Press, key?: CommandKey): Applied {
    const event = typeof press === 'function' ? press(this.seenAt(minutes)) : press;
    const applied = applyEvent(this.plan, this.state, event, minute(minutes), key);
    this.state = applied.state;
    return applied;
  }

  /** Something that is not refused. */
  at(minutes: number, press: Press, key?: CommandKey): this {
    expect(this.apply(minutes, press, key).refusal).toBeNull();
    return this;
  }

  /** Something that is refused and, with nothing due, leaves the very same state. */
  refused(minutes: number, press: Press, code: RefusalCode): string {
    const before = catchUp(this.plan, this.state, minute(minutes));
    this.state = before;
    const { refusal, state, changed } = this.apply(minutes, press);
    expect(refusal?.code).toBe(code);
    expect(state).toBe(before);
    expect(changed).toBe(false);
    return refusal?.message ?? '';
  }

  /** Something that is neither refused nor changes anything. */
  changesNothing(minutes: number, press: Press, key?: CommandKey): this {
    const before = this.state;
    const { refusal, state, changed } = this.apply(minutes, press, key);
    expect(refusal).toBeNull();
    expect(state).toBe(before);
    expect(changed).toBe(false);
    return this;
  }

  /** Only time passes. */
  passTo(minutes: number): this {
    this.state = catchUp(this.plan, this.state, minute(minutes));
    return this;
  }

  /** `number`: the round as people count, from 1. */
  expectPhase(phase: Phase, number: number): this {
    expect([phaseOf(this.state), this.state.context.round + 1]).toEqual([phase, number]);
    return this;
  }

  expectStation(group: GroupId, kind: StationKind | null): this {
    expect(this.group(group)?.station?.kind ?? null).toBe(kind);
    return this;
  }

  expectEndsAt(minutes: number): this {
    const { countdown } = this.state.context;
    expect(countdown?.kind === 'running' ? (countdown.endsAt - NINE) / 60_000 : countdown).toBe(minutes);
    return this;
  }

  expectRemains(minutes: number): this {
    const { countdown } = this.state.context;
    expect(countdown?.kind === 'paused' ? countdown.remainingMs / 60_000 : countdown).toBe(minutes);
    return this;
  }

  expectCalled(...students: StudentId[]): this {
    expect(this.state.context.calls).toEqual(students);
    return this;
  }

  student(id: StudentId) {
    const student = studentIn(this.state, id);
    if (student === null) throw new Error(`no ${id} in this lesson`);
    return student;
  }

  group(id: GroupId) {
    return this.classView().groups.find((group) => group.id === id);
  }

  count(id: GroupId) {
    return this.boardView().counts.find((count) => count.group === id);
  }

  classView() {
    return classView(this.plan, this.state, LABELS);
  }

  boardView() {
    return boardView(this.plan, this.state, LABELS, DOOR);
  }

  personalView(id: StudentId) {
    return personalView(this.state, id, 'Amara');
  }

  teacherView(roster = Object.keys(this.state.context.students)) {
    return teacherView(this.plan, this.state, LABELS, DOOR, {
      roster: roster.map((id) => ({ id, name: id.toUpperCase() })),
      presence: () => ({ state: 'never' }),
      knocks: [],
      connected: 3,
    });
  }

  row(id: StudentId) {
    return this.teacherView().students.find((row) => row.id === id);
  }
}
