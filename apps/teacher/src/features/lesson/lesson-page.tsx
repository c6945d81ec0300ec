import type { ApiResult } from '@flipflop/client';
import type { ClassPage, LastTime, Lesson } from '@flipflop/protocol';
import { useCallback, useState } from 'react';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useLoaded } from '../../page/use-loaded.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { LessonEditor, type RehearseLesson } from './lesson-editor.tsx';
import { newLesson } from './lesson-form.ts';
import type { Kept } from './lesson-saver.ts';
import { lessonOfDay } from './lesson-words.ts';

const NEW_LESSON = 'new';

export interface LessonPageProps extends PageTools {
  readonly classId: string;
  /** `new`: one that the server does not know yet. */
  readonly lessonId: string;
  readonly rehearse: RehearseLesson;
}

/** One lesson, on one page. */
export function LessonPage({ lessonId, ...rest }: LessonPageProps) {
  // A new lesson gets its id while it is written: the page stays, and the words in it.
  const [openedId, setOpenedId] = useState(lessonId);
  const [madeId, setMadeId] = useState<string | null>(null);
  if (lessonId !== openedId && lessonId !== madeId) {
    setOpenedId(lessonId);
    setMadeId(null);
  }
  return <OpenedLesson key={openedId} {...rest} lessonId={openedId} onMade={setMadeId} />;
}

interface Opened {
  readonly page: ClassPage;
  readonly lesson: Lesson;
  readonly kept: Kept | null;
  readonly lastTime: LastTime | null;
}

function OpenedLesson({
  lessonId,
  classId,
  onMade,
  ...tools
}: LessonPageProps & { readonly onMade: (id: string) => void }) {
  const { api } = tools;
  const ask = useCallback(async (): Promise<ApiResult<Opened>> => {
    const page = await api.call('classGet', { params: { classId } });
    if (!page.ok) return page;
    if (lessonId === NEW_LESSON) {
      const lesson = newLesson(page.value.groups, lessonOfDay(Date.now()));
      return { ok: true, value: { page: page.value, lesson, kept: null, lastTime: null } };
    }
    const found = await api.call('lessonGet', { params: { classId, lessonId } });
    if (!found.ok) return found;
    const { id, version, lesson, lastTime } = found.value;
    return { ok: true, value: { page: page.value, lesson, kept: { id, version }, lastTime } };
  }, [api, classId, lessonId]);
  const loaded = useLoaded(ask);
  return (
    <PageState loaded={loaded} back={{ href: hashOf(addresses.class(classId)), words: 'Back to the class' }}>
      {(opened) => <LessonEditor {...tools} {...opened} onMade={onMade} />}
    </PageState>
  );
}
