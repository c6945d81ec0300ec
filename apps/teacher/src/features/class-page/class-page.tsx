import type { ClassPage as PageOfClass } from '@flipflop/protocol';
import { LinkButton } from '@flipflop/ui';
import { Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useClass } from '../../page/use-class.ts';
import { useFreshClass } from '../../page/use-fresh-class.ts';
import { PageNotices } from '../../server-notices/page-notices.tsx';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { ClassKeys } from './class-keys.tsx';
import { LeftStudents } from './left-students.tsx';
import { LessonList } from './lesson-list.tsx';
import { nextStep } from './next-step.ts';
import { StudentDialog } from './student-dialog.tsx';
import { Students } from './students.tsx';
import { Today } from './today.tsx';
import './class-page.css';

export interface ClassPageProps extends PageTools {
  readonly classId: string;
  /** What stands under the students. */
  readonly more: (page: PageOfClass, change: (page: PageOfClass) => void) => ReactNode;
}

/** Everything of one class: its lessons, who is in it, and how they come in. */
export function ClassPage({ classId, more, ...tools }: ClassPageProps) {
  const loaded = useClass(tools.api, classId);
  return (
    <PageState loaded={loaded} back={{ href: hashOf(addresses.home), words: 'Your classes' }}>
      {(page, change) => <OneClass {...tools} page={page} onChange={change} more={more(page, change)} />}
    </PageState>
  );
}

interface OneClassProps extends PageTools {
  readonly page: PageOfClass;
  readonly onChange: (page: PageOfClass) => void;
  readonly more: ReactNode;
}

function OneClass({ page, onChange, more, ...tools }: OneClassProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [today, setToday] = useState<'closed' | 'open' | 'done'>('closed');
  const step = nextStep(page);
  useFreshClass(tools.api, page, onChange);
  const open = page.roster.find((student) => student.id === openId);
  return (
    <Page
      title={page.name}
      note={
        <>
          {counted(page.roster.length, 'student')}
          {page.sample && <span className="class-sample">Sample class</span>}
        </>
      }
      back={{ href: hashOf(addresses.home), words: 'Your classes' }}
      actions={
        step === 'goToLesson' ? (
          <LinkButton
            variant="ink"
            icon={<Play fill="currentColor" />}
            href={hashOf(addresses.live(page.id))}
          >
            Go to the lesson
          </LinkButton>
        ) : undefined
      }
    >
      <div className="class-page">
        <PageNotices notices={page.notices} />
        <section className="class-part" aria-labelledby="class-lessons">
          <div className="class-part-head">
            <h2 className="class-part-title" id="class-lessons">
              Lessons
            </h2>
            {page.lessons.length > 0 && (
              <LinkButton variant="outline" href={hashOf(addresses.newLesson(page.id))}>
                New lesson
              </LinkButton>
            )}
          </div>
          {page.lessons.length === 0 ? (
            <div className="class-empty">
              <p>
                A lesson is two rounds: one group is with you, the other works on its own. Then they swap. Two
                titles are enough to begin.
              </p>
              <LinkButton
                variant={step === 'planLesson' ? 'ink' : 'outline'}
                href={hashOf(addresses.newLesson(page.id))}
              >
                Plan a lesson
              </LinkButton>
            </div>
          ) : (
            <LessonList {...tools} page={page} onChange={onChange} hasInk={step === 'startLesson'} />
          )}
        </section>
        <section className="class-part" aria-labelledby="class-students">
          {today === 'open' ? (
            <Today api={tools.api} page={page} onChange={onChange} onDone={() => setToday('done')} />
          ) : (
            <Students
              page={page}
              step={step}
              openId={openId}
              onOpen={setOpenId}
              onToday={() => setToday('open')}
              isBack={today === 'done'}
            />
          )}
        </section>
        {page.roster.length > 0 && <ClassKeys api={tools.api} page={page} />}
        {page.left.length > 0 && <LeftStudents api={tools.api} page={page} onChange={onChange} />}
        {more}
      </div>
      {open !== undefined && (
        <StudentDialog
          key={open.id}
          api={tools.api}
          page={page}
          student={open}
          onChange={onChange}
          onClose={() => setOpenId(null)}
        />
      )}
    </Page>
  );
}
