import type { ClassPage, LessonLine } from '@flipflop/protocol';
import { Button, LinkButton, VisuallyHidden } from '@flipflop/ui';
import { Menu, MenuButton, MenuItem } from '@flipflop/ui/teacher';
import { Copy, Ellipsis, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { CopyLesson } from '../../copy-lesson/copy-lesson.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Question } from '../../page/question.tsx';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { dayWords } from '../../words/day-words.ts';
import { lessonName } from '../../words/lesson-name.ts';
import '../../page/lesson-row.css';
import './lesson-list.css';

export interface LessonListProps extends PageTools {
  readonly page: ClassPage;
  /** The newest lesson's Start is the one to press. */
  readonly hasInk: boolean;
  readonly onChange: (page: ClassPage) => void;
}

/** The lessons of a class, the newest first. */
export function LessonList({ page, hasInk, onChange, api, navigate }: LessonListProps) {
  const { sent, refusal, send } = useSending();
  const [startedId, setStartedId] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ about: 'copy' | 'remove'; lesson: LessonLine } | null>(null);
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
              <h3 className="lesson-row-title">{lessonName(lesson)}</h3>
              <p className="lesson-row-note">
                {lesson.minutes} min
                {lesson.heldAt !== null && `, held ${dayWords(lesson.heldAt, Date.now())}`}
                {lesson.draft && ', not finished'}
              </p>
            </div>
            <div className="lesson-row-tools">
              <LinkButton variant="outline" href={hashOf(addresses.lesson(page.id, lesson.id))}>
                Edit<VisuallyHidden> {lessonName(lesson)}</VisuallyHidden>
              </LinkButton>
              <Menu
                label={lessonName(lesson)}
                trigger={
                  <MenuButton className="lesson-row-more" label={`More for ${lessonName(lesson)}`}>
                    <Ellipsis aria-hidden="true" />
                  </MenuButton>
                }
              >
                <MenuItem icon={<Copy />} onPress={() => setAsked({ about: 'copy', lesson })}>
                  Copy
                </MenuItem>
                <MenuItem icon={<Trash2 />} onPress={() => setAsked({ about: 'remove', lesson })}>
                  Remove
                </MenuItem>
              </Menu>
              {!page.running && !lesson.draft && (
                <Button
                  variant={hasInk && index === 0 ? 'ink' : 'outline'}
                  icon={<Play fill="currentColor" />}
                  sent={sent && startedId === lesson.id}
                  onClick={() => void start(lesson.id)}
                >
                  Start lesson<VisuallyHidden>: {lessonName(lesson)}</VisuallyHidden>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {asked?.about === 'copy' && (
        <CopyLesson
          api={api}
          navigate={navigate}
          classId={page.id}
          lesson={asked.lesson}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.about === 'remove' && (
        <Question
          title={`Remove “${lessonName(asked.lesson)}”?`}
          stay="Keep it"
          go="Remove"
          ask={() => api.call('lessonRemove', { params: { classId: page.id, lessonId: asked.lesson.id } })}
          onDone={(changed) => {
            setAsked(null);
            onChange(changed);
          }}
          onClose={() => setAsked(null)}
        >
          <p>The lesson goes from {page.name}, with all that is written in it. It cannot be brought back.</p>
        </Question>
      )}
    </>
  );
}
