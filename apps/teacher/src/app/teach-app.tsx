import type { Api } from '@flipflop/client';
import { Button } from '@flipflop/ui';
import { lazy, Suspense, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useTheme } from '../settings/use-theme.ts';
import { ApiProvider } from './api-context.tsx';
import { LivePage } from './live-page.tsx';
import { PageMessage } from './page-message.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Loaded when they are needed: a panel that is opened in a lesson comes without them. */
const ClassPages = lazy(() =>
  import('./class-pages.tsx').then(
    (pages) => ({ default: pages.ClassPages }),
    () => ({ default: NotLoaded }),
  ),
);

function NotLoaded() {
  return (
    <PageMessage title="No answer from the server">
      <p>This page could not be loaded.</p>
      <Button variant="ink" onClick={() => location.reload()}>
        Try again
      </Button>
    </PageMessage>
  );
}

function SignedOut() {
  return (
    <PageMessage title="You are signed out here">
      <p>
        To come back, press “Use another device” where you are still signed in, and open the link here. Signed
        in nowhere? Who runs Flip Flop makes a new link: npm start -- --teacher-link
      </p>
    </PageMessage>
  );
}

/** The teacher's page: who this browser is, then the page that the address names. */
export function TeachApp({ api }: { readonly api: Api }) {
  useTheme();
  const signIn = useSignIn(api);
  const [hasRead, setRead] = useState(false);
  switch (signIn.state) {
    case 'asked':
      return null;
    case 'out':
      if (signIn.left) return <SignedOut />;
      return (
        <PageMessage title="This browser is not a teacher’s">
          <p>
            {signIn.error?.message ??
              'Open the one-time link that the server has printed at its start, or ask who runs it for a new one: npm start -- --teacher-link'}
          </p>
        </PageMessage>
      );
    case 'failed':
      return (
        <PageMessage title="No answer from the server">
          <p>{signIn.error.message}</p>
          <Button variant="ink" onClick={signIn.retry}>
            Try again
          </Button>
        </PageMessage>
      );
    case 'in':
      if (signIn.refused !== null && !hasRead) {
        return (
          <PageMessage title="You are signed in here already">
            <p>{signIn.refused.message}</p>
            <Button variant="ink" onClick={() => setRead(true)}>
              Go on
            </Button>
          </PageMessage>
        );
      }
      return (
        <ApiProvider api={api}>
          <Router hook={useHashLocation}>
            <Switch>
              <Route path="/class/:classId/live">
                {({ classId }) => (
                  <LivePage
                    key={classId}
                    classId={classId}
                    csrf={signIn.me.csrf}
                    isSample={signIn.me.classes.some((one) => one.id === classId && one.sample)}
                  />
                )}
              </Route>
              <Route>
                <Suspense fallback={null}>
                  <ClassPages me={signIn.me} refresh={signIn.refresh} />
                </Suspense>
              </Route>
            </Switch>
          </Router>
        </ApiProvider>
      );
  }
}
