import type { ClassPage as PageOfClass } from '@flipflop/protocol';
import { LinkButton } from '@flipflop/ui';
import { Play, UserPlus, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useClass } from '../../page/use-class.ts';
import { PageNotices } from '../../server-notices/page-notices.tsx';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { ClassKeys } from './class-keys.tsx';
import { LeftStudents } from './left-students.tsx';
import { LessonList } from './lesson-list.tsx';
import { nextStep } from './next-step.ts';
import { Register } from './register.tsx';
import { StudentDialog } from './student-dialog.tsx';
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
  const step = nextStep(page);
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
          <div className="class-part-head">
            <h2 className="class-part-title" id="class-students">
              Students
            </h2>
            {page.roster.length > 0 && (
              <div className="class-part-tools">
                <LinkButton
                  variant="outline"
                  icon={<UserPlus />}
                  href={hashOf(addresses.addStudents(page.id))}
                >
                  Add students
                </LinkButton>
                {step !== 'makeGroups' && (
                  <LinkButton variant="outline" icon={<Users />} href={hashOf(addresses.groups(page.id))}>
                    Groups
                  </LinkButton>
                )}
              </div>
            )}
          </div>
          {step === 'makeGroups' && (
            <div className="class-empty">
              <p>Who is at home today? From that the groups are made, in one go.</p>
              <LinkButton variant="ink" icon={<Users />} href={hashOf(addresses.groups(page.id))}>
                Make the groups
              </LinkButton>
            </div>
          )}
          {page.roster.length === 0 ? (
            <div className="class-empty">
              <p>
                Nobody is in {page.name} yet. Paste the list of names as it is, from wherever you have it.
              </p>
              <LinkButton
                variant={step === 'addStudents' ? 'ink' : 'outline'}
                icon={<UserPlus />}
                href={hashOf(addresses.addStudents(page.id))}
              >
                Add students
              </LinkButton>
            </div>
          ) : (
            <Register page={page} openId={openId} onOpen={setOpenId} />
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
