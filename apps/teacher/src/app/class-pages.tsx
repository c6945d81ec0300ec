import type { RouteAnswer } from '@flipflop/protocol';
import { Route, Switch, useLocation } from 'wouter';
import { CardsPage } from '../features/cards/cards-page.tsx';
import { ClassPage } from '../features/class-page/class-page.tsx';
import { CoTeachers } from '../features/co-teachers/co-teachers.tsx';
import { WelcomePage } from '../features/co-teachers/welcome-page.tsx';
import { DevicesPage } from '../features/devices/devices-page.tsx';
import { HomeDevices } from '../features/devices/home-devices.tsx';
import { FirstStartPage } from '../features/first-start/first-start-page.tsx';
import { GroupsPage } from '../features/groups/groups-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { LessonPage } from '../features/lesson/lesson-page.tsx';
import { LibraryPage } from '../features/library/library-page.tsx';
import { Rehearse } from '../features/rehearsal/rehearse.tsx';
import { RehearseSample } from '../features/rehearsal/rehearse-sample.tsx';
import { AddedNotice } from '../features/roster/added-notice.tsx';
import { RosterPage } from '../features/roster/roster-page.tsx';
import { PageNotices } from '../server-notices/page-notices.tsx';
import { addresses } from '../words/addresses.ts';
import { useApi } from './api-context.tsx';
import { useAdded } from './use-added.ts';

export interface ClassPagesProps {
  readonly me: RouteAnswer<'teacherMe'>;
  readonly refresh: () => void;
}

/** The pages on which a class is made ready; any other address is the first page. */
export function ClassPages({ me, refresh }: ClassPagesProps) {
  const api = useApi();
  const [location, navigate] = useLocation();
  const { added, setAdded, undoneTimes, noteUndone } = useAdded(location);
  const tools = { api, navigate };
  const invitedTo = me.classes.find((one) => !one.mine);
  return (
    <>
      {added !== null && (
        <AddedNotice
          key={added.students[0]}
          api={api}
          added={added}
          onUndone={() => {
            const after = addresses.class(added.classId);
            noteUndone(after);
            navigate(after);
          }}
        />
      )}
      <Switch>
        <Route path="/class/:classId">
          {({ classId }) => (
            <ClassPage
              key={`${classId} ${undoneTimes}`}
              {...tools}
              classId={classId}
              more={(page, change) => <CoTeachers api={api} page={page} onChange={change} />}
            />
          )}
        </Route>
        <Route path="/class/:classId/add">
          {({ classId }) => <RosterPage key={classId} {...tools} classId={classId} onAdded={setAdded} />}
        </Route>
        <Route path="/class/:classId/groups">
          {({ classId }) => (
            <GroupsPage key={classId} {...tools} classId={classId} onMade={() => setAdded(null)} />
          )}
        </Route>
        <Route path="/class/:classId/cards">
          {({ classId }) => <CardsPage key={classId} api={api} classId={classId} teacherName={me.name} />}
        </Route>
        <Route path="/class/:classId/lesson/:lessonId">
          {({ classId, lessonId }) => (
            <LessonPage
              key={classId}
              {...tools}
              classId={classId}
              lessonId={lessonId}
              rehearse={(id, minutes, before) => (
                <Rehearse {...tools} classId={classId} lessonId={id} minutes={minutes} before={before} />
              )}
            />
          )}
        </Route>
        <Route path="/lessons">
          <LibraryPage {...tools} />
        </Route>
        <Route path="/devices">
          <DevicesPage api={api} onLeft={refresh} />
        </Route>
        <Route>
          {me.name === null && invitedTo !== undefined ? (
            <WelcomePage {...tools} to={invitedTo} refresh={refresh} />
          ) : me.name === null ? (
            <FirstStartPage
              {...tools}
              classes={me.classes}
              refresh={refresh}
              rehearse={(classId, before) => (
                <RehearseSample
                  api={api}
                  navigate={(address) => {
                    navigate(address);
                    refresh();
                  }}
                  classId={classId}
                  before={before}
                />
              )}
            />
          ) : (
            <HomePage
              {...tools}
              name={me.name}
              classes={me.classes}
              refresh={refresh}
              rehearse={(classId) => <RehearseSample {...tools} classId={classId} />}
            >
              <PageNotices notices={me.notices} />
              <HomeDevices api={api} />
            </HomePage>
          )}
        </Route>
      </Switch>
    </>
  );
}
