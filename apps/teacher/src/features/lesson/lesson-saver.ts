import type { Api } from '@flipflop/client';
import type { Lesson } from '@flipflop/protocol';
import { type Failure, failureWords } from '../../page/trouble.ts';
import { nextSaving, type Saving, type SavingEvent } from './saving.ts';

/** A lesson as the server has it. */
export interface Kept {
  readonly id: string;
  readonly version: number;
}

export interface SaverState {
  readonly saving: Saving;
  /** Null: the server does not know this lesson yet. */
  readonly kept: Kept | null;
}

export interface LessonSaver {
  get(): SaverState;
  subscribe(listener: () => void): () => void;
  /** What the page holds now; null: it cannot be saved as it is, and waits. */
  edit(lesson: Lesson | null): void;
  /** Saves at once what is waiting. Null: that did not work, and the state says why. */
  flush(): Promise<Kept | null>;
  /** In a conflict: what is on the page goes over the other one. False: there is no connection. */
  keepMine(): Promise<boolean>;
  /** In a conflict: the other one, to be put on the page; null: there is no connection. */
  loadOther(): Promise<Lesson | null>;
}

export interface LessonSaverOptions {
  readonly api: Pick<Api, 'call'>;
  readonly classId: string;
  readonly kept: Kept | null;
  /** Ms without typing after which it is saved. */
  readonly pauseMs: number;
}

/** Saves a lesson as it is typed: one request at a time, always the newest words. */
export function createLessonSaver({ api, classId, kept, pauseMs }: LessonSaverOptions): LessonSaver {
  let state: SaverState = { saving: { kind: 'saved' }, kept };
  let lesson: Lesson | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<SaverState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  const go = (event: SavingEvent) => set({ saving: nextSaving(state.saving, event) });

  function send(): Promise<void> {
    clearTimeout(timer);
    if (running !== null || lesson === null) return running ?? Promise.resolve();
    go({ type: 'sent' });
    if (state.saving.kind !== 'sending') return Promise.resolve();
    running = ask(lesson).finally(() => {
      running = null;
      if (state.saving.kind === 'waiting') wait();
    });
    return running;
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), pauseMs);
  }

  async function ask(sent: Lesson): Promise<void> {
    const { kept } = state;
    if (kept === null) {
      const made = await api.call('lessonCreate', { params: { classId }, body: { lesson: sent } });
      return made.ok ? accepted(made.value) : refused(made);
    }
    const { id, version } = kept;
    const saved = await api.call('lessonSave', {
      params: { classId, lessonId: id },
      body: { version, lesson: sent },
    });
    if (saved.ok) return accepted({ id, version: saved.value.version });
    return saved.error.code === 'conflict' ? lookAtOther(id, sent) : refused(saved);
  }

  function accepted({ id, version }: Kept): void {
    set({ kept: { id, version } });
    go({ type: 'accepted' });
  }

  /** Where an earlier answer was lost, the other one is what was sent from here: then all is well. */
  async function lookAtOther(lessonId: string, sent: Lesson): Promise<void> {
    const other = await api.call('lessonGet', { params: { classId, lessonId } });
    if (!other.ok) return refused(other);
    if (!isSameLesson(other.value.lesson, sent)) return go({ type: 'changedElsewhere' });
    accepted({ id: lessonId, version: other.value.version });
  }

  const refused = (failure: Failure) => go({ type: 'refused', words: failureWords(failure) });

  async function newest() {
    if (state.kept === null) return null;
    const other = await api.call('lessonGet', { params: { classId, lessonId: state.kept.id } });
    if (!other.ok) return null;
    set({ kept: { id: other.value.id, version: other.value.version } });
    return other.value.lesson;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(edited) {
      lesson = edited;
      go({ type: 'typed' });
      if (edited === null) clearTimeout(timer);
      else if (state.saving.kind === 'waiting') wait();
    },
    async flush() {
      // What is typed while the answer is on its way makes one more turn.
      while (
        state.saving.kind === 'waiting' ||
        state.saving.kind === 'sending' ||
        state.saving.kind === 'failed'
      ) {
        if (lesson === null) return null;
        await send();
        if (isStuck(state.saving)) return null;
      }
      return state.saving.kind === 'saved' ? state.kept : null;
    },
    async keepMine() {
      if ((await newest()) === null) return false;
      await send();
      return true;
    },
    async loadOther() {
      const other = await newest();
      if (other !== null) {
        lesson = other;
        go({ type: 'loadedOther' });
      }
      return other;
    },
  };
}

/** Nothing more happens by itself. */
const isStuck = ({ kind }: Saving): boolean => kind === 'failed' || kind === 'conflict';

/** In whatever order their keys came. */
const isSameLesson = (one: Lesson, other: Lesson): boolean => inOrder(one) === inOrder(other);

const inOrder = (lesson: Lesson): string =>
  JSON.stringify(lesson, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
