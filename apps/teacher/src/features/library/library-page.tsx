import { Button, LinkButton, VisuallyHidden } from '@flipflop/ui';
import { TextField } from '@flipflop/ui/teacher';
import { Copy } from 'lucide-react';
import { useCallback, useState } from 'react';
import { CopyLesson } from '../../copy-lesson/copy-lesson.tsx';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useLoaded } from '../../page/use-loaded.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from '../../words/day-words.ts';
import { lessonName } from '../../words/lesson-name.ts';
import { foundLessons, type LibraryLesson } from './found-lessons.ts';
import '../../page/lesson-row.css';
import './library-page.css';

const BACK = { href: hashOf(addresses.home), words: 'Your classes' };

/** The lessons of all classes, the one changed last first. */
export function LibraryPage(tools: PageTools) {
  const { api } = tools;
  const ask = useCallback(() => api.call('teacherLessons', {}), [api]);
  const loaded = useLoaded(ask);
  return (
    <PageState loaded={loaded} back={BACK}>
      {({ lessons }) => (
        <Page
          title="All lessons"
          note={lessons.length === 0 ? undefined : counted(lessons.length, 'lesson')}
          back={BACK}
        >
          <div className="library">
            {lessons.length === 0 ? <NoLessons /> : <Lessons {...tools} lessons={lessons} />}
          </div>
        </Page>
      )}
    </PageState>
  );
}

function NoLessons() {
  return (
    <div className="library-none">
      <p>No lesson yet. Open a class and plan one: it is then found here, for all your classes.</p>
      <LinkButton variant="ink" href={hashOf(addresses.home)}>
        Your classes
      </LinkButton>
    </div>
  );
}

function Lessons({ lessons, ...tools }: PageTools & { readonly lessons: readonly LibraryLesson[] }) {
  const [typed, setTyped] = useState('');
  const [copied, setCopied] = useState<LibraryLesson | null>(null);
  const found = foundLessons(lessons, typed);
  return (
    <>
      <TextField
        label="Find a lesson"
        hint="A word of its name, or the class."
        type="search"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      <VisuallyHidden>
        <span role="status">{typed.trim() === '' ? '' : `${counted(found.length, 'lesson')} found`}</span>
      </VisuallyHidden>
      {found.length === 0 && (
        <div className="library-none">
          <p>No lesson has “{typed.trim()}” in its name or class.</p>
          <Button variant="outline" onClick={() => setTyped('')}>
            Show all lessons
          </Button>
        </div>
      )}
      <ul>
        {found.map((lesson) => (
          <li key={lesson.id} className="lesson-row">
            <div className="lesson-row-words">
              <h2 className="lesson-row-title">{lessonName(lesson)}</h2>
              <p className="lesson-row-note">
                {lesson.className}, {lesson.minutes} min
                {lesson.heldAt !== null && `, held ${dayWords(lesson.heldAt, Date.now())}`}
                {lesson.draft && ', not finished'}
              </p>
            </div>
            <div className="lesson-row-tools">
              <LinkButton variant="outline" href={hashOf(addresses.lesson(lesson.classId, lesson.id))}>
                Open<VisuallyHidden> {lessonName(lesson)}</VisuallyHidden>
              </LinkButton>
              <Button variant="quiet" icon={<Copy />} onClick={() => setCopied(lesson)}>
                Copy<VisuallyHidden> {lessonName(lesson)}</VisuallyHidden>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {copied !== null && (
        <CopyLesson {...tools} classId={copied.classId} lesson={copied} onClose={() => setCopied(null)} />
      )}
    </>
  );
}
