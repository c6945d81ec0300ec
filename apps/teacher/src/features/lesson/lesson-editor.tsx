import type { ClassPage, Lesson } from '@flipflop/protocol';
import type { StationKind } from '@flipflop/rotation';
import { Button, LinkButton } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { Check, Play } from 'lucide-react';
import { type MouseEvent, useEffect, useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { clockTime } from '../../words/clock-time.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { CrossingPattern } from './crossing-pattern.tsx';
import { LessonFields } from './lesson-fields.tsx';
import {
  formOf,
  formProblems,
  type LessonForm,
  lessonMinutes,
  lessonOf,
  whyNotSaved,
} from './lesson-form.ts';
import type { Kept } from './lesson-saver.ts';
import { minutesWords, savingWords } from './lesson-words.ts';
import { useLessonSaver } from './use-lesson-saver.ts';
import { useMinute } from './use-minute.ts';
import './lesson-editor.css';

const MINUTE = 60_000;

export interface LessonEditorProps extends PageTools {
  readonly page: ClassPage;
  readonly lesson: Lesson;
  readonly kept: Kept | null;
  readonly onMade: (id: string) => void;
}

/** A lesson as it is written: seen as a pattern, saved as it is typed, started from here. */
export function LessonEditor({ page, lesson: opened, kept, onMade, api, navigate }: LessonEditorProps) {
  const [base, setBase] = useState(opened);
  const [form, setForm] = useState(() => formOf(opened));
  const [isLeaving, setLeaving] = useState(false);
  const [isRunning, setRunning] = useState(page.running);
  const saver = useLessonSaver(api, page.id, kept);
  const { sent, refusal, send } = useSending();
  const now = useMinute();
  const { saving } = saver.state;
  const lesson = lessonOf(form, base);
  const problems = formProblems(form);
  const whyNot = whyNotSaved(problems);
  const madeId = kept === null ? (saver.state.kept?.id ?? null) : null;

  useEffect(() => {
    if (madeId === null) return;
    // The address of the lesson that is there now, without opening it anew.
    history.replaceState(history.state, '', hashOf(addresses.lesson(page.id, madeId)));
    onMade(madeId);
  }, [madeId, onMade, page.id]);

  const change = (changed: Partial<LessonForm>) => {
    const after = { ...form, ...changed };
    setForm(after);
    saver.edit(whyNotSaved(formProblems(after)) === undefined ? lessonOf(after, base) : null);
  };
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
  const leave = async () => {
    if ((await saver.flush()) === null) setLeaving(true);
    else navigate(addresses.class(page.id));
  };
  const handleBack = (event: MouseEvent<HTMLAnchorElement>) => {
    if (saving.kind === 'saved') return;
    event.preventDefault();
    void leave();
  };
  const length = lessonMinutes(form);
  const words = savingWords(saving, problems, saver.state.kept === null);

  return (
    <Page
      title={form.title.trim() === '' ? 'Lesson' : form.title}
      note={page.name}
      back={{ href: back, words: `Back to ${page.name}`, onClick: handleBack }}
      actions={
        <>
          <p className="lesson-saved" role="status">
            {words === 'Saved' && <Check aria-hidden="true" />}
            {words}
          </p>
          {saving.kind === 'failed' && (
            <Button variant="outline" onClick={() => void saver.flush()}>
              Try again
            </Button>
          )}
          <p className="lesson-time">
            {clockTime(now)} to {clockTime(now + length * MINUTE)}, <strong>{minutesWords(length)}</strong>
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
              setBase(other);
              setForm(formOf(other));
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
      <CrossingPattern
        lesson={lesson}
        form={form}
        roster={page.roster}
        start={now}
        onMinutes={(round, minutes) =>
          change({ minutes: form.minutes.map((each, index) => (index === round ? minutes : each)) })
        }
        onOpen={toWords}
        onWrapUpMinutes={(wrapUpMinutes) => change({ wrapUpMinutes })}
      />
      <LessonFields form={form} problems={problems} onChange={change} />
      <Dialog
        title="Leave without saving?"
        open={isLeaving}
        onClose={() => setLeaving(false)}
        others={
          <Button variant="outline" onClick={() => navigate(addresses.class(page.id))}>
            Leave
          </Button>
        }
        action={
          <Button variant="ink" onClick={() => setLeaving(false)}>
            Stay here
          </Button>
        }
      >
        <p>{whyNot === undefined ? 'What you typed last is not saved.' : `It is not saved. ${whyNot}.`}</p>
      </Dialog>
    </Page>
  );
}

/** To the first field in which a station's words are written. A break has none: its title came with the lesson. */
function toWords(kind: StationKind): void {
  const part = kind === 'live' ? 'lesson-live' : 'lesson-work';
  document.querySelector<HTMLInputElement>(`[aria-labelledby="${part}"] input`)?.focus();
}
