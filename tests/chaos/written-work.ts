import type { Activity, Operation } from '@flipflop/activity';
import { must, type SimulatedStudent, type SimulatedTeacher } from '@flipflop/simulator';
import { type Outcome, outcomeOfRequest } from './promised.ts';

const QUESTION = 'why';

const ACTIVITY: Activity = {
  title: 'Shape and boil',
  tags: [],
  steps: [
    {
      id: 'say',
      kind: 'answer',
      title: 'Say it',
      instructions: '',
      picture: null,
      goal: null,
      minutes: null,
      need: 'must',
      coachSees: false,
      question: { id: QUESTION, prompt: 'Why boil them?', ask: { kind: 'text' } },
    },
  ],
  coachCheck: '',
  reflection: null,
  extension: '',
};

/** An activity that the class has, for its students to answer. */
export async function giveActivity(teacher: SimulatedTeacher, classId: string): Promise<string> {
  const { api } = teacher.visitor;
  const made = must(await api.call('activityCreate', { params: { classId }, body: { activity: ACTIVITY } }));
  const params = { classId, activityId: made.id };
  must(await api.call('activityPublish', { params, body: { version: made.version } }));
  must(await api.call('activityGive', { params, body: {} }));
  return made.id;
}

/**
 * The answers of one student, one after another, each sent until it is acknowledged: what a device does that keeps
 * them in its outbox.
 */
export class WrittenWork {
  readonly #student: SimulatedStudent;
  readonly #activity: string;
  #acknowledged = 0;
  #isOnItsWay = false;

  constructor(student: SimulatedStudent, activity: string) {
    this.#student = student;
    this.#activity = activity;
  }

  /** Sends the next answer, or again the one that nobody has acknowledged. */
  async send(): Promise<Outcome> {
    this.#isOnItsWay = true;
    const n = this.#acknowledged;
    const at = Date.now();
    const answer = { kind: 'text', text: `Answer ${n}` } as const;
    const operation: Operation = { n, at, revision: 1, act: { type: 'answer', question: QUESTION, answer } };
    const taken = await this.#student.visitor.api.call('workSend', {
      params: { activityId: this.#activity },
      body: { batch: { device: 'd1', sentAt: at, operations: [operation] }, seen: 0 },
    });
    const outcome = outcomeOfRequest(taken);
    if (outcome === 'acknowledged') {
      this.#acknowledged += 1;
      this.#isOnItsWay = false;
    }
    return outcome;
  }

  /** What is gone or there twice, in words; null: the server does not answer yet. */
  async lost(): Promise<readonly string[] | null> {
    const answer = await this.#student.visitor.api.call('studentWork', {
      params: { activityId: this.#activity },
    });
    if (!answer.ok) return null;
    const work = answer.value.work.answers[QUESTION];
    const tries = work?.tries ?? 0;
    const newest = work?.versions[0]?.answer;
    const text = newest?.kind === 'text' ? newest.text : 'none';
    const isThere = tries === this.#acknowledged || (this.#isOnItsWay && tries === this.#acknowledged + 1);
    const isNewest = text === (tries === 0 ? 'none' : `Answer ${tries - 1}`);
    if (isThere && isNewest) return [];
    return [
      `${this.#acknowledged} answers of ${this.#student.name}: there are ${tries}, the newest is “${text}”`,
    ];
  }
}
