import type { Ack } from '@flipflop/protocol';
import {
  type CommandKey,
  type Id,
  LIMITS,
  nextDeadline,
  phaseOf,
  type SessionEvent,
} from '@flipflop/rotation';
import { faultFields } from '../log.ts';
import type { SessionDocument } from '../store/documents.ts';
import { writeOf } from '../store/typed-documents.ts';
import { type Chained, chain } from './chain.ts';
import { type ClassNow, loadClass, type RunningSession, viewVersion } from './class-now.ts';
import type { HostParts } from './parts.ts';
import { NO_LESSON, TOO_BIG, UNAVAILABLE } from './refusals.ts';

interface Job {
  readonly event: SessionEvent;
  readonly key: CommandKey | undefined;
  readonly answer: (ack: Ack) => void;
}

/** Tries of one commit before it is given up. */
const TRIES = 50;
/** A conflict from this try on waits: at random up to so many ms for each try made. */
const PATIENT_FROM = 3;
const PATIENCE_MS = 4;
/** Ms after which a deadline is looked at again, in case the machine slept or its clock was set meanwhile. */
const LOOK_AGAIN_MS = 5_000;
/** After a commit that the store refused, a deadline is tried again no sooner, ms. */
const REFUSED_REST_MS = 1_000;

/**
 * One class in this process: what waits for it, the newest documents seen, and the timer of its next deadline.
 * One turn at a time takes all that waits; between processes the compare-and-swap decides.
 */
export class ClassTurns {
  readonly #classId: Id;
  readonly #parts: HostParts;
  readonly #onIdle: () => void;
  #now: ClassNow | null = null;
  /** The documents may have changed beside us: read them again before the next turn. */
  #stale = true;
  #jobs: Job[] = [];
  #wanted = false;
  #turning: Promise<void> | null = null;
  #disarm: (() => void) | null = null;
  #refused = false;
  #closed = false;

  constructor(classId: Id, parts: HostParts, onIdle: () => void) {
    this.#classId = classId;
    this.#parts = parts;
    this.#onIdle = onIdle;
  }

  /** Nothing waits, and no deadline is armed. */
  get idle(): boolean {
    return this.#turning === null && this.#disarm === null;
  }

  /** The newest documents seen; null before the first turn, and where there is no such class. */
  get now(): ClassNow | null {
    return this.#now;
  }

  submit(event: SessionEvent, key: CommandKey | undefined): Promise<Ack> {
    if (this.#closed) return Promise.resolve(UNAVAILABLE);
    return new Promise((answer) => {
      this.#jobs.push({ event, key, answer });
      void this.#run();
    });
  }

  /** Loads what is not there yet, applies what is overdue. `reload`: the documents changed beside us. */
  freshen(reload: boolean): Promise<void> {
    if (this.#closed) return Promise.resolve();
    if (reload) this.#stale = true;
    this.#wanted = true;
    return this.#run();
  }

  /** No more turns; resolves when the one under way is over. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turning;
    this.#callOff();
  }

  #run(): Promise<void> {
    this.#turning ??= this.#turns();
    return this.#turning;
  }

  async #turns(): Promise<void> {
    // All that comes in this moment goes into the first turn.
    await Promise.resolve();
    while (this.#jobs.length > 0 || this.#wanted) {
      this.#wanted = false;
      const jobs = this.#jobs;
      this.#jobs = [];
      await this.#turn(jobs);
    }
    this.#turning = null;
    try {
      this.#arm();
    } catch (fault) {
      this.#parts.log.error(
        { classId: this.#classId, ...faultFields(fault) },
        'a deadline could not be read',
      );
    }
    this.#onIdle();
  }

  /** Answers every job, whatever happens. */
  async #turn(jobs: readonly Job[]): Promise<void> {
    try {
      await this.#settle(jobs);
    } catch (fault) {
      this.#parts.log.error({ classId: this.#classId, ...faultFields(fault) }, 'a turn of a class failed');
      this.#stale = true;
      this.#refuse(jobs);
    }
  }

  async #settle(jobs: readonly Job[]): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const running = (await this.#load())?.running ?? null;
      if (running === null) return answerAll(jobs, NO_LESSON);
      const at = this.#parts.clock.now();
      const chained = chain(running.revision.plan, running.session.body.state, jobs, at);
      this.#noteAhead(chained);
      if (!chained.changed) return answerEach(jobs, chained.acks);
      const body = sessionAfter(running.session.body, chained, at);
      if (bytesOf(body) > LIMITS.sessionBytes.max) return this.#settleTooBig(jobs);
      const from = performance.now();
      const result = await this.#put(running, body);
      if (result === 'ok') return this.#committed(jobs, chained, performance.now() - from);
      if (result === 'unavailable') return this.#refuse(jobs);
      this.#parts.meter.conflict();
      this.#stale = true;
      if (tries >= PATIENT_FROM) await this.#patience(tries);
    }
    this.#parts.log.warn({ classId: this.#classId, tries: TRIES }, 'a commit was given up');
    this.#refuse(jobs);
  }

  async #load(): Promise<ClassNow | null> {
    if (this.#stale) {
      this.#stale = false;
      this.#now = await loadClass(this.#parts.store, this.#classId, this.#now);
    }
    return this.#now;
  }

  async #put(running: RunningSession, body: SessionDocument): Promise<'ok' | 'conflict' | 'unavailable'> {
    const { version, body: before } = running.session;
    const [result] = await this.#parts.store.put([writeOf('session', before.id, version, body)]);
    if (result === undefined) throw new Error('the store gave no answer for a write');
    if (!result.ok) return result.reason;
    if (this.#now !== null) {
      const session = { version: result.version, body };
      this.#now = { ...this.#now, running: { ...running, session } };
    }
    return 'ok';
  }

  /** First the answers, then the views. */
  #committed(jobs: readonly Job[], chained: Chained, ms: number): void {
    this.#refused = false;
    this.#parts.meter.commit(jobs.length, ms / 1_000);
    answerEach(jobs, chained.acks);
    if (this.#now !== null) this.#parts.bus.publish(this.#classId, viewVersion(this.#now));
  }

  /** One of them is too much: alone, each finds out whether it is the one. */
  async #settleTooBig(jobs: readonly Job[]): Promise<void> {
    if (jobs.length > 1) {
      for (const job of jobs) await this.#settle([job]);
      return;
    }
    this.#parts.log.warn(
      { classId: this.#classId, event: jobs[0]?.event.type },
      'a session would pass its limit',
    );
    this.#refused = true;
    answerAll(jobs, TOO_BIG);
  }

  #refuse(jobs: readonly Job[]): void {
    this.#refused = true;
    this.#stale = true;
    answerAll(jobs, UNAVAILABLE);
  }

  #noteAhead({ ahead }: Chained): void {
    if (ahead === 0) return;
    this.#parts.log.warn(
      { classId: this.#classId, aheadMs: ahead },
      'a session dated ahead of the clock was moved back',
    );
    this.#parts.onMovedBack?.(this.#classId, ahead);
  }

  #patience(tries: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.timers.after(this.#parts.random() * PATIENCE_MS * tries, resolve);
    });
  }

  #arm(): void {
    this.#callOff();
    const running = this.#now?.running ?? null;
    const deadline =
      running === null ? null : nextDeadline(running.revision.plan, running.session.body.state);
    if (deadline === null || this.#closed) return;
    const soonest = this.#refused ? REFUSED_REST_MS : 1;
    const left = deadline - this.#parts.clock.now();
    const ms = Math.min(Math.max(left, soonest), LOOK_AGAIN_MS);
    this.#disarm = this.#parts.timers.after(ms, () => {
      this.#disarm = null;
      void this.freshen(false);
    });
  }

  #callOff(): void {
    this.#disarm?.();
    this.#disarm = null;
  }
}

function sessionAfter(before: SessionDocument, { state }: Chained, at: number): SessionDocument {
  const isOver = phaseOf(state) === 'ended';
  return { ...before, state, endedAt: isOver ? (before.endedAt ?? at) : null };
}

const bytesOf = (body: SessionDocument): number => Buffer.byteLength(JSON.stringify(body), 'utf8');

function answerAll(jobs: readonly Job[], ack: Ack): void {
  for (const job of jobs) job.answer(ack);
}

function answerEach(jobs: readonly Job[], acks: readonly Ack[]): void {
  for (const [index, job] of jobs.entries()) job.answer(acks[index] ?? UNAVAILABLE);
}
