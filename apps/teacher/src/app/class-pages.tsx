import type { RouteAnswer } from '@flipflop/protocol';
import { Route, Switch, useLocation } from 'wouter';
import { ClassPage } from '../features/class-page/class-page.tsx';
import { FirstStartPage } from '../features/first-start/first-start-page.tsx';
import { GroupsPage } from '../features/groups/groups-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { LessonPage } from '../features/lesson/lesson-page.tsx';
import { RosterPage } from '../features/roster/roster-page.tsx';
import { PageNotices } from '../server-notices/page-notices.tsx';
import { useApi } from './api-context.tsx';

export interface ClassPagesProps {
  readonly me: RouteAnswer<'teacherMe'>;
  readonly refresh: () => void;
}

/** The pages on which a class is made ready; any other address is the first page. */
export function ClassPages({ me, refresh }: ClassPagesProps) {
  const api = useApi();
  const [, navigate] = useLocation();
  const tools = { api, navigate };
  return (
    <Switch>
      <Route path="/class/:classId">
        {({ classId }) => <ClassPage key={classId} {...tools} classId={classId} />}
      </Route>
      <Route path="/class/:classId/add">
        {({ classId }) => <RosterPage key={classId} {...tools} classId={classId} />}
      </Route>
      <Route path="/class/:classId/groups">
        {({ classId }) => <GroupsPage key={classId} {...tools} classId={classId} />}
      </Route>
      <Route path="/class/:classId/lesson/:lessonId">
        {({ classId, lessonId }) => (
          <LessonPage key={classId} {...tools} classId={classId} lessonId={lessonId} />
        )}
      </Route>
      <Route>
        {me.name === null ? (
          <FirstStartPage {...tools} classes={me.classes} refresh={refresh} />
        ) : (
          <HomePage {...tools} name={me.name} classes={me.classes} refresh={refresh}>
            <PageNotices notices={me.notices} />
          </HomePage>
        )}
      </Route>
    </Switch>
  );
}
