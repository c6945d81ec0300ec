import type { ClassPage, LastTime, Lesson } from '@flipflop/protocol';
import { planFor } from '@flipflop/rotation/plan-for';
import { Button, LinkButton } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { Check, Play, Redo2, Undo2 } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { clockTime } from '../../words/clock-time.ts';
import type { ActivityFieldName, ActivityForm } from './activity-form.ts';
import { type ChosenCell, cellAt, firstCell, shownActivity } from './chosen-cell.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { fitOf } from './fit.ts';
import { begin, changed, type History, redone, undone } from './history.ts';
import { lastTimeWords } from './last-time-words.ts';
import { LessonFields } from './lesson-fields.tsx';
import {
  canBeKept,
  formOf,
  formProblems,
  type LessonForm,
  lessonMinutes,
  lessonOf,
  whyNotStarted,
} from './lesson-form.ts';
import { type Preset, planOf } from './lesson-presets.ts';
import type { Kept } from './lesson-saver.ts';
import { minutesWords, savingWords } from './lesson-words.ts';
import { PlanArea } from './plan-area.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { StepButton } from './step-button.tsx';
import { useLessonSaver } from './use-lesson-saver.ts';
import { useMinute } from './use-minute.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import './lesson-editor.css';

const MINUTE = 60_000;

export interface LessonEditorProps extends PageTools {
  readonly page: ClassPage;
  readonly lesson: Lesson;
  readonly kept: Kept | null;
  /** Null: never held. */
  readonly lastTime: LastTime | null;
  readonly onMade: (id: string) => void;
  readonly rehearse: RehearseLesson;
}

/** Tries a lesson out. `before` saves what was typed; `minutes`: of the whole lesson. */
export type RehearseLesson = (lessonId: string, minutes: number, before: () => Promise<boolean>) => ReactNode;

/** A lesson as it is written: seen as a pattern, saved as it is typed, started from here. */
export function LessonEditor(props: LessonEditorProps) {
  const { page, lesson: opened, kept, lastTime, onMade, rehearse, api, navigate } = props;
  const [edits, setEdits] = useState(() => begin(written(opened, page)));
  const [chosen, setChosen] = useState<ChosenCell | null>(() => firstCell(edits.now.base));
  const workRef = useRef<HTMLElement>(null);
  const { base, form } = edits.now;
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(page.running);
  const saver = useLessonSaver(api, page.id, kept);
  const { sent, refusal, send } = useSending();
  const now = useMinute();
  const { saving } = saver.state;
  const lesson = lessonOf(form, base);
  const problems = formProblems(form, lesson.plan);
  const whyNot = whyNotStarted(problems);
  const madeId = kept === null ? (saver.state.kept?.id ?? null) : null;

  useEffect(() => {
    if (madeId === null) return;
    // The address of the lesson that is there now, without opening it anew.
    history.replaceState(history.state, '', hashOf(addresses.lesson(page.id, madeId)));
    onMade(madeId);
  }, [madeId, onMade, page.id]);

  const put = (after: History<Written>) => {
    if (after === edits) return;
    setEdits(after);
    const { now } = after;
    saver.edit(canBeKept(formProblems(now.form, now.base.plan)) ? lessonOf(now.form, now.base) : null);
  };
  const change = (part: Partial<LessonForm>) => {
    const [field, value] = Object.entries(part)[0] ?? [];
    const typing = typeof value === 'string' ? (field ?? null) : null;
    put(changed(edits, { base, form: { ...form, ...part } }, typing));
  };
  const changeActivity = (activity: ActivityForm, field: ActivityFieldName) => {
    const activities = form.activities.map((each) => (each.id === activity.id ? activity : each));
    put(changed(edits, { base, form: { ...form, activities } }, `${field} ${activity.id}`));
  };
  /** Changes who does what when. */
  const replan = (plan: Lesson['plan'], typing: string | null = null, activities = form.activities) => {
    const minutes = plan.rounds.map((round) => round.minutes);
    put(changed(edits, { base: { ...lesson, plan }, form: { ...form, minutes, activities } }, typing));
  };
  const choosePreset = (preset: Preset) => {
    const { liveTitle, activities } = form;
    const { plan, ...made } = planOf(preset, { groups: page.groups, liveTitle, activities });
    replan(plan, null, made.activities);
    setChosen(firstCell({ ...lesson, plan }));
  };
  useUndoKeys({ undo: () => put(undone(edits)), redo: () => put(redone(edits)) });
  const start = async () => {
    const saved = await saver.flush();
    if (saved === null) return;
    const opening = await send(
      () => api.call('lessonOpen', { params: { classId: page.id, lessonId: saved.id } }),
      ({ error }) => setRunning(error.code === 'notNow'),
    );
    if (opening !== null) navigate(addresses.live(page.id));
  };
  const back = hashOf(addresses.class(page.id));
  // The class is asked for what it has: what was typed last must be there before.
  const leave = async (to: string) => {
    if ((await saver.flush()) === null) setLeavingTo(to);
    else navigate(to);
  };
  const leaving = (to: string) => (event: MouseEvent<HTMLAnchorElement>) => {
    if (saving.kind === 'saved') return;
    event.preventDefault();
    void leave(to);
  };
  const cell = cellAt(lesson, base, chosen);
  const length = lessonMinutes(form);
  const fit = fitOf({ now, length, rounds: form.minutes, mustEnd: form.mustEnd });
  const words = savingWords(saving, problems, saver.state.kept === null);

  return (
    <Page
      title={form.title.trim() === '' ? 'Lesson' : form.title}
      note={page.name}
      back={{ href: back, words: `Back to ${page.name}`, onClick: leaving(addresses.class(page.id)) }}
      actions={
        <>
          <p className="lesson-saved" role="status">
            {words === 'Saved' && <Check aria-hidden="true" />}
            {words}
          </p>
          <StepButton
            label="Undo"
            icon={<Undo2 aria-hidden="true" />}
            disabled={edits.past.length === 0}
            onPress={() => put(undone(edits))}
          />
          <StepButton
            label="Redo"
            icon={<Redo2 aria-hidden="true" />}
            disabled={edits.future.length === 0}
            onPress={() => put(redone(edits))}
          />
          {saving.kind === 'failed' && (
            <Button variant="outline" onClick={() => void saver.flush()}>
              Try again
            </Button>
          )}
          <p className="lesson-time" data-fit={fit.kind}>
            {clockTime(now)} to {clockTime(now + length * MINUTE)},{' '}
            <strong>{fit.kind === 'late' ? `${fit.late} min too late` : minutesWords(length)}</strong>
          </p>
          {isRunning ? (
            <LinkButton
              variant="ink"
              icon={<Play fill="currentColor" />}
              href={hashOf(addresses.live(page.id))}
            >
              Go to the lesson
            </LinkButton>
          ) : (
            <Button
              variant="ink"
              icon={<Play fill="currentColor" />}
              sent={sent}
              notYet={whyNot}
              onClick={() => void start()}
            >
              Start lesson
            </Button>
          )}
        </>
      }
    >
      <div className="lesson-notices">
        {saving.kind === 'failed' && <Refusal words={saving.words} />}
        <Refusal words={refusal} />
        {saving.kind === 'conflict' && (
          <ConflictNotice
            keepMine={saver.keepMine}
            loadOther={async () => {
              const other = await saver.loadOther();
              if (other === null) return false;
              setEdits(begin(written(other, page)));
              return true;
            }}
          />
        )}
        {isRunning && (
          <p className="lesson-running">
            A lesson is running in {page.name}. What you change here counts from the next start.
          </p>
        )}
      </div>
      {lastTime !== null && <p className="lesson-last">{lastTimeWords(lastTime, now)}</p>}
      {kept === null && (
        <PresetChoice
          plan={lesson.plan}
          groups={page.groups}
          liveTitle={form.liveTitle}
          activities={form.activities}
          groupsHref={hashOf(addresses.groups(page.id))}
          onGroups={leaving(addresses.groups(page.id))}
          onChoose={choosePreset}
        />
      )}
      {!isRunning && whyNot === undefined && saver.state.kept !== null && (
        <section className="lesson-rehearse" aria-label="Rehearse">
          <p>See it move first, with students whom the computer plays. Nothing of it is kept.</p>
          {rehearse(saver.state.kept.id, Math.round(length), async () => (await saver.flush()) !== null)}
        </section>
      )}
      <PlanArea
        lesson={lesson}
        form={form}
        problems={problems}
        roster={page.roster}
        start={now}
        fit={fit}
        cell={cell}
        onChoose={setChosen}
        onChange={change}
        onPlan={replan}
        onNewActivity={(plan, activity) => replan(plan, null, [...form.activities, activity])}
        onActivityTitle={(activity) => changeActivity(activity, 'title')}
        onWrite={() => workRef.current?.querySelector('input')?.focus()}
      />
      <LessonFields
        form={form}
        plan={lesson.plan}
        problems={problems}
        onChange={change}
        activity={shownActivity(form.activities, lesson, cell)}
        onActivity={changeActivity}
        workRef={workRef}
      />
      <Dialog
        title="Leave without saving?"
        open={leavingTo !== null}
        onClose={() => setLeavingTo(null)}
        others={
          <Button variant="outline" onClick={() => navigate(leavingTo ?? addresses.class(page.id))}>
            Leave
          </Button>
        }
        action={
          <Button variant="ink" onClick={() => setLeavingTo(null)}>
            Stay here
          </Button>
        }
      >
        <p>
          {canBeKept(problems)
            ? 'What you typed last is not saved.'
            : 'It is not saved. Look at the marked field first.'}
        </p>
      </Dialog>
    </Page>
  );
}

/** A lesson on the page: what its fields hold, and what has no field. */
interface Written {
  readonly base: Lesson;
  readonly form: LessonForm;
}

/** With the groups that the class has today. */
function written(lesson: Lesson, { groups }: ClassPage): Written {
  const plan = groups.length === 0 ? lesson.plan : planFor(lesson.plan, groups);
  return { base: { ...lesson, plan }, form: formOf(lesson) };
}
