import type { ClassSummary, RouteAnswer } from '@flipflop/protocol';
import { Button, LinkButton } from '@flipflop/ui';
import { ChevronRight, Pencil, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { NameDialog } from './name-dialog.tsx';
import { NewClassDialog } from './new-class-dialog.tsx';
import './home-page.css';

export interface HomePageProps extends PageTools {
  readonly name: string;
  readonly classes: RouteAnswer<'teacherMe'>['classes'];
  /** Asks again who this is and what there is. */
  readonly refresh: () => void;
  /** How the sample class is tried. */
  readonly rehearse: (classId: string) => ReactNode;
  /** What stands under the classes. */
  readonly children?: ReactNode;
}

/** A teacher's classes. Where a lesson is running stands first. */
export function HomePage({ name, classes, refresh, api, navigate, rehearse, children }: HomePageProps) {
  const [dialog, setDialog] = useState<'class' | 'name' | null>(null);
  const close = () => setDialog(null);
  // A lesson may have been started or ended since this was last asked.
  useEffect(refresh, [refresh]);
  // What was known when the page opened may be of before students were added: it is not told as a fact.
  const [first] = useState(classes);
  const isFresh = classes !== first;
  const ordered = inOrder(classes);
  const hasOwn = classes.some((one) => !one.sample);
  return (
    <Page
      title="Your classes"
      actions={
        <Button variant="quiet" icon={<Pencil />} onClick={() => setDialog('name')}>
          Students call you {name}
        </Button>
      }
    >
      <div className="home">
        <ul className="home-classes">
          {ordered.map((one) => (
            <li key={one.id}>
              <ClassRow of={one} isFresh={isFresh} />
              {one.sample && <div className="home-rehearse">{rehearse(one.id)}</div>}
            </li>
          ))}
        </ul>
        <div className="home-new">
          {!hasOwn && <p>Bring your own class: a name for it, then the list of names.</p>}
          <div className="home-new-tools">
            <Button variant={hasOwn ? 'outline' : 'ink'} icon={<Plus />} onClick={() => setDialog('class')}>
              New class
            </Button>
            <LinkButton variant="quiet" href={hashOf(addresses.lessons)}>
              All lessons
            </LinkButton>
          </div>
        </div>
        {children}
      </div>
      {dialog === 'class' && (
        <NewClassDialog
          api={api}
          onMade={(id) => {
            refresh();
            navigate(addresses.addStudents(id));
          }}
          onClose={close}
        />
      )}
      {dialog === 'name' && (
        <NameDialog
          api={api}
          name={name}
          onChanged={() => {
            refresh();
            close();
          }}
          onClose={close}
        />
      )}
    </Page>
  );
}

interface ClassRowProps {
  readonly of: ClassSummary;
  readonly isFresh: boolean;
}

function ClassRow({ of: { id, name, sample, students, running }, isFresh }: ClassRowProps) {
  return (
    <a
      className="home-class"
      href={hashOf(running ? addresses.live(id) : addresses.class(id))}
      data-sample={sample ? '' : undefined}
    >
      <span className="home-class-words">
        <span className="home-class-name">
          {name} {sample && <span className="home-class-tag">Sample class</span>}
        </span>
        <span className="home-class-students">{isFresh ? counted(students, 'student') : '\u00a0'}</span>
      </span>
      {running && <strong className="home-class-running">Lesson is running: go to it</strong>}
      <ChevronRight aria-hidden="true" />
    </a>
  );
}

/** Running first, the sample last, the others as they came. */
export function inOrder(classes: readonly ClassSummary[]): readonly ClassSummary[] {
  const rank = ({ running, sample }: ClassSummary) => (running ? 0 : sample ? 2 : 1);
  return [...classes].sort((one, other) => rank(one) - rank(other));
}
