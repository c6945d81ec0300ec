import { readCountdown } from '@flipflop/countdown';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import type { ReactNode } from 'react';
import { LessonPage, type LessonPageProps } from '../src/lesson/lesson-page.tsx';
import { chooseScreen, NOTHING_PRESSED } from '../src/lesson/screen.ts';
import { content } from './fixtures.ts';

interface LessonState
  extends Partial<Pick<LessonPageProps, 'content' | 'call' | 'connection' | 'numbersHidden' | 'menu'>> {
  readonly view: ClassView;
  readonly me: PersonalView;
  readonly trouble?: string;
}

/** The server's clock stands still at 0. */
const NOW = 0;
const none = () => {};

/** A lesson as the views say, with nothing pressed. */
export function lesson({ view, me, trouble, ...more }: LessonState): ReactNode {
  return (
    <LessonPage
      view={view}
      me={me}
      screen={chooseScreen(view, me, NOTHING_PRESSED)}
      content={{ state: 'ready', value: content }}
      call={{ state: 'asking' }}
      connection="none"
      reading={view.countdown === null ? null : readCountdown(view.countdown, NOW)}
      numbersHidden={false}
      menu={null}
      sending={{ place: null, mark: null, leaving: false, trouble: trouble ?? null, leaveTrouble: null }}
      on={{
        onPlace: none,
        onNotMe: none,
        onArrive: none,
        onDone: none,
        onAgain: none,
        onMenu: none,
        onNumbersHidden: none,
        onFinish: none,
      }}
      {...more}
    />
  );
}
