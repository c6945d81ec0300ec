import { Button, LinkButton } from '@flipflop/ui';
import type { ReactNode } from 'react';
import { addresses, hashOf } from '../words/addresses.ts';
import { Page, type PageProps } from './page.tsx';
import { type Failure, troubleKind } from './trouble.ts';
import type { Loaded } from './use-loaded.ts';
import './page-state.css';

export interface PageStateProps<Value> {
  readonly loaded: Loaded<Value>;
  readonly back?: PageProps['back'];
  readonly children: (value: Value, change: (value: Value) => void) => ReactNode;
}

/** A page whose content comes from the server: nothing for 400 ms, then a word, then the page or why not. */
export function PageState<Value>({ loaded, back, children }: PageStateProps<Value>) {
  if (loaded.state === 'ready') return children(loaded.value, loaded.change);
  const frame = back === undefined ? {} : { back };
  if (loaded.state === 'waiting') {
    return (
      <Page title="One moment" {...frame}>
        <p className="page-waiting" role="status">
          Loading…
        </p>
      </Page>
    );
  }
  return <Trouble failure={loaded.failure} retry={loaded.retry} frame={frame} />;
}

interface TroubleProps {
  readonly failure: Failure;
  readonly retry: () => void;
  readonly frame: { readonly back?: NonNullable<PageProps['back']> };
}

function Trouble({ failure, retry, frame }: TroubleProps) {
  switch (troubleKind(failure)) {
    case 'signedOut':
      return (
        <Page title="This browser is not signed in">
          <div className="page-trouble">
            <p>
              Only the teacher’s browser opens this page, and this one is not the teacher’s, or not any more.
            </p>
            <p>
              Signed in on another device? Press “Use another device” there. Or ask for a new link: who runs
              Flip Flop types <code>npm start -- --teacher-link</code> on that computer. Open the link here,
              once.
            </p>
          </div>
        </Page>
      );
    case 'gone':
      return (
        <Page title="This page is not there" {...frame}>
          <div className="page-trouble">
            <p>It was removed, you do not teach this class any more, or its address is not whole.</p>
            <LinkButton variant="ink" href={hashOf(addresses.home)}>
              Your classes
            </LinkButton>
          </div>
        </Page>
      );
    case 'offline':
      return (
        <Page title="No connection" {...frame}>
          <div className="page-trouble">
            <p>Flip Flop does not answer. Is this device on the same network as the computer that runs it?</p>
            <Button variant="ink" onClick={retry}>
              Try again
            </Button>
          </div>
        </Page>
      );
    case 'other':
      return (
        <Page title="That did not work" {...frame}>
          <div className="page-trouble">
            <p>{failure.error.message}</p>
            <Button variant="ink" onClick={retry}>
              Try again
            </Button>
          </div>
        </Page>
      );
  }
}
