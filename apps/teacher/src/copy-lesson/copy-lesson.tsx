import type { ApiResult } from '@flipflop/client';
import type { ClassSummary, LessonLine } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { useCallback, useState } from 'react';
import type { PageTools } from '../page/page-tools.ts';
import { Refusal } from '../page/refusal.tsx';
import { failureWords } from '../page/trouble.ts';
import { useLoaded } from '../page/use-loaded.ts';
import { useSending } from '../page/use-sending.ts';
import { addresses } from '../words/addresses.ts';
import { lessonName } from '../words/lesson-name.ts';
import './copy-lesson.css';

export interface CopyLessonProps extends PageTools {
  readonly classId: string;
  readonly lesson: Pick<LessonLine, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** Into which class a lesson is copied; the copy is opened. */
export function CopyLesson({ classId, lesson, onClose, api, navigate }: CopyLessonProps) {
  const { sent, refusal, send } = useSending();
  const [target, setTarget] = useState<string | null>(null);
  const ask = useCallback(async (): Promise<ApiResult<readonly ClassSummary[]>> => {
    const me = await api.call('teacherMe', {});
    return me.ok ? { ok: true, value: me.value.classes } : me;
  }, [api]);
  const loaded = useLoaded(ask);
  const copy = async (to: string) => {
    setTarget(to);
    const made = await send(() =>
      api.call('lessonCopy', { params: { classId, lessonId: lesson.id }, body: { to } }),
    );
    if (made !== null) navigate(addresses.lesson(to, made.id));
  };
  return (
    <Dialog title={`Copy “${lessonName(lesson)}” to`} open onClose={onClose}>
      {loaded.state === 'waiting' && <p role="status">Looking for your classes…</p>}
      {loaded.state === 'failed' && (
        <>
          <Refusal words={failureWords(loaded.failure)} />
          <Button variant="outline" onClick={loaded.retry}>
            Try again
          </Button>
        </>
      )}
      {loaded.state === 'ready' && (
        <ul className="copy-lesson">
          {loaded.value.map((one) => (
            <li key={one.id}>
              <Button variant="outline" sent={sent && target === one.id} onClick={() => void copy(one.id)}>
                {one.id === classId ? `${one.name}, once more` : one.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p>The copy takes the groups of that class. This one stays as it is.</p>
      <Refusal words={refusal} />
    </Dialog>
  );
}
