import type { ClassPage } from '@flipflop/protocol';
import { Button, LinkButton, VisuallyHidden } from '@flipflop/ui';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import './lesson-list.css';

export interface LessonListProps extends PageTools {
  readonly page: ClassPage;
  /** The newest lesson's Start is the one to press. */
  readonly hasInk: boolean;
}

/** The lessons of a class, the newest first. */
export function LessonList({ page, hasInk, api, navigate }: LessonListProps) {
  const { sent, refusal, send } = useSending();
  const [startedId, setStartedId] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);

  const start = async (lessonId: string) => {
    setStartedId(lessonId);
    const opened = await send(
      () => api.call('lessonOpen', { params: { classId: page.id, lessonId } }),
      ({ error }) => setRunning(error.code === 'notNow'),
    );
    if (opened !== null) navigate(addresses.live(page.id));
  };

  return (
    <>
      <Refusal words={refusal} />
      {isRunning && refusal !== null && (
        <LinkButton variant="outline" href={hashOf(addresses.live(page.id))}>
          Go to it
        </LinkButton>
      )}
      <ol className="lesson-list">
        {[...page.lessons].reverse().map((lesson, index) => (
          <li key={lesson.id} className="lesson-row">
            <div className="lesson-row-words">
              <h3 className="lesson-row-title">{lesson.title}</h3>
              <p className="lesson-row-minutes">{lesson.minutes} min</p>
            </div>
            <div className="lesson-row-tools">
              <LinkButton variant="outline" href={hashOf(addresses.lesson(page.id, lesson.id))}>
                Edit<VisuallyHidden> {lesson.title}</VisuallyHidden>
              </LinkButton>
              {!page.running && (
                <Button
                  variant={hasInk && index === 0 ? 'ink' : 'outline'}
                  icon={<Play fill="currentColor" />}
                  sent={sent && startedId === lesson.id}
                  onClick={() => void start(lesson.id)}
                >
                  Start lesson<VisuallyHidden>: {lesson.title}</VisuallyHidden>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
