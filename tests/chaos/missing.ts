import { eventually } from '../support/eventually.ts';
import { type ClassUnderLoad, minutesAdded, progressOf } from './class-under-load.ts';

/** A client that is not back by then is stuck. */
const BACK_WITHIN_MS = 15_000;

/** What a class has lost, and who in it is stuck, in words. */
export interface Damage {
  readonly lost: readonly string[];
  readonly stuck: readonly string[];
}

/**
 * Waits until everybody is back, then compares what was promised with what is there. Nobody sends meanwhile.
 * From here on all must stay as it was seen.
 */
export async function damageOf(klass: ClassUnderLoad): Promise<Damage> {
  const stuck = await whoIsStuck(klass);
  if (stuck.length > 0) return { lost: [], stuck };
  // An answer comes before its view, so a view from before the kill may lack it for a moment.
  await eventually(() => (lostFromViews(klass).length === 0 ? true : null), BACK_WITHIN_MS).catch(() => null);
  const lost = [...lostFromViews(klass), ...(await lostFromPages(klass))];
  settle(klass);
  return { lost, stuck: [] };
}

/** All clients online again, and every screen on the teacher's lesson, round and phase. */
async function whoIsStuck({ panel, learners }: ClassUnderLoad): Promise<string[]> {
  const teacherNow = () => (panel.status.get().state === 'online' ? panel.views.teacherView.get() : null);
  const back = await eventually(teacherNow, BACK_WITHIN_MS).catch(() => null);
  if (back === null) return [`the teacher’s panel, ${panel.status.get().state}`];
  const stuck: string[] = [];
  for (const { student, connection } of learners) {
    const onTheSameScreen = () => {
      const now = panel.views.teacherView.get()?.class;
      const mine = connection.views.classView.get();
      if (connection.status.get().state !== 'online' || !now || !mine) return null;
      const isSame = mine.phase === now.phase && mine.round === now.round && mine.content === now.content;
      return isSame ? true : null;
    };
    const isBack = await eventually(onTheSameScreen, BACK_WITHIN_MS).catch(() => false);
    if (!isBack) stuck.push(`${student.name}, ${connection.status.get().state}`);
  }
  return stuck;
}

/** Acknowledged effects that the views do not show now, and what they show twice. */
function lostFromViews(klass: ClassUnderLoad): string[] {
  const view = klass.panel.views.teacherView.get();
  if (!view) return ['the lesson'];
  const lost: string[] = [];
  const at = progressOf(klass, view.class);
  if (klass.lessons.length < klass.opened) lost.push('an opened lesson');
  if (at < klass.progress) lost.push(`stage ${klass.progress}: it is at ${at}`);
  const said = Number(view.class.messages[0]?.text ?? 0);
  if (!klass.message.allows(said)) lost.push(`message ${klass.message}: it says ${said}`);
  const { added } = klass;
  const minutes = minutesAdded(view.class);
  if (added.at === at && !added.minutes.allows(minutes)) {
    lost.push(`${added.minutes} minutes: there are ${minutes}`);
  }
  for (const learner of klass.learners) {
    const { name } = learner.student;
    const own = learner.connection.views.personalView.get();
    if (!own) {
      lost.push(`all of ${name}`);
      continue;
    }
    for (const round of learner.arrived) {
      if (!own.arrived.includes(round)) lost.push(`${name} in round ${round + 1}`);
    }
    for (const round of learner.done) {
      if (!own.done.includes(round)) lost.push(`${name}’s work of round ${round + 1}`);
    }
    if (!learner.place.allows(own.place)) lost.push(`${name} ${learner.place}: ${own.place}`);
    if (!learner.group.allows(own.group)) lost.push(`${name} in ${learner.group}: ${own.group}`);
  }
  return lost;
}

/** The same of what is changed outside the lesson: the register and the lessons that were saved. */
async function lostFromPages(klass: ClassUnderLoad): Promise<string[]> {
  const ask = async () => {
    const answer = await klass.teacher.visitor.api.call('classGet', { params: { classId: klass.id } });
    return answer.ok ? answer.value : null;
  };
  const page = await eventually(ask, BACK_WITHIN_MS).catch(() => null);
  if (page === null) return ['the class’s page'];
  const { roster, lessons } = page;
  const lost: string[] = [];
  for (const { id, family, student } of klass.learners) {
    const seen = roster.find((entry) => entry.id === id)?.family ?? '';
    if (!family.allows(seen)) lost.push(`${student.name} ${family}: it says ${seen}`);
    family.settle(seen);
  }
  for (const { work, student } of klass.learners) {
    const gone = await eventually(() => work.lost(), BACK_WITHIN_MS).catch(() => null);
    lost.push(...(gone ?? [`the work of ${student.name}`]));
  }
  for (const id of klass.saved) {
    if (!lessons.some((lesson) => lesson.id === id)) lost.push(`lesson ${id}`);
  }
  return lost;
}

function settle(klass: ClassUnderLoad): void {
  const view = klass.panel.views.teacherView.get();
  if (!view) return;
  klass.progress = progressOf(klass, view.class);
  klass.added.at = klass.progress;
  klass.added.minutes.settle(minutesAdded(view.class));
  klass.message.settle(Number(view.class.messages[0]?.text ?? 0));
  for (const learner of klass.learners) {
    const own = learner.connection.views.personalView.get();
    if (!own) continue;
    learner.place.settle(own.place);
    learner.group.settle(own.group);
  }
}
