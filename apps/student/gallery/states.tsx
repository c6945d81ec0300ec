import type { ReactNode } from 'react';
import { CodeStep } from '../src/join/code-step.tsx';
import { ClosedDoorPage, DoorPage } from '../src/join/door.tsx';
import { NameStep } from '../src/join/name-step.tsx';
import { UnknownCard } from '../src/join/unknown-card.tsx';
import { WrongCode } from '../src/join/wrong-code.tsx';
import { ConnectingPage } from '../src/trouble/connecting.tsx';
import { NoLessonPage } from '../src/trouble/no-lesson.tsx';
import { OldPage } from '../src/trouble/old-page.tsx';
import { OtherDevicePage } from '../src/trouble/other-device.tsx';
import { SignedOutPage } from '../src/trouble/signed-out.tsx';
import { UnreachablePage } from '../src/trouble/unreachable.tsx';
import { activity, amara, bao, classView, live, noah, other, rest, roomers, zoomers } from './fixtures.ts';
import { lesson } from './lesson.tsx';

const labels = { className: '6B', teacherName: 'Ms Okafor' };
const none = () => {};
const changeover = {
  phase: 'changeover',
  countdown: { kind: 'running', endsAt: 38_000, totalMs: 60_000 },
} as const;
const working = { ...amara, arrived: [0, 1] };
const zWork = zoomers({ station: activity, next: live });
const zLive = zoomers({ station: live, from: activity, next: activity });
const link = { state: 'ready', url: 'https://meet.example.org/6b' } as const;

/** Every state that a student can see, by name. */
export const states: Readonly<Record<string, () => ReactNode>> = {
  code: () => (
    <CodeStep code="HKT4M" wrongCode={null} sent={false} trouble={null} onCode={none} onNext={none} />
  ),
  'code-offline': () => (
    <CodeStep
      code="HKT4M7"
      wrongCode={null}
      sent={false}
      trouble="No connection. Try again when you are back."
      onCode={none}
      onNext={none}
    />
  ),
  'code-again': () => (
    <CodeStep code="" wrongCode="HKT4W7" sent={false} trouble={null} onCode={none} onNext={none} />
  ),
  'code-wrong': () => <WrongCode code="HKT4W7" onAgain={none} />,
  'card-unknown': () => <UnknownCard onCode={none} />,
  name: () => (
    <NameStep
      labels={labels}
      name="Theo B"
      sent={false}
      trouble={null}
      onName={none}
      onNext={none}
      onOtherCode={none}
    />
  ),
  'name-slow': () => (
    <NameStep
      labels={labels}
      name="Theo B"
      sent={false}
      trouble="That was too fast. Wait a moment, then try again."
      onName={none}
      onNext={none}
      onOtherCode={none}
    />
  ),
  door: () => <DoorPage labels={labels} typed="Theo B" onAgain={none} />,
  'door-closed': () => <ClosedDoorPage labels={labels} onAgain={none} />,
  place: () =>
    lesson({ view: classView(zWork, { phase: 'lobby', countdown: null }), me: { ...amara, place: null } }),
  'place-offline': () =>
    lesson({
      view: classView(zWork, { phase: 'lobby', countdown: null }),
      me: { ...amara, place: null },
      connection: 'noAnswer',
      trouble: 'No connection. Try again when you are back.',
    }),
  lobby: () => lesson({ view: classView(zWork, { phase: 'lobby', round: 0, countdown: null }), me: amara }),
  'lobby-tigers': () =>
    lesson({
      view: classView(other(3, { station: live }), { phase: 'lobby', countdown: null }),
      me: { ...amara, group: 't' },
    }),
  'no-group': () =>
    lesson({ view: classView(zWork, { phase: 'lobby', countdown: null }), me: { ...amara, group: null } }),
  away: () => lesson({ view: classView(zWork), me: { ...amara, place: 'absent' } }),
  'live-home': () => lesson({ view: classView(zLive, changeover), me: amara, call: link }),
  'live-home-no-link': () =>
    lesson({ view: classView(zLive, changeover), me: amara, call: { state: 'none' } }),
  'live-home-asking': () =>
    lesson({ view: classView(zLive, changeover), me: amara, call: { state: 'asking' } }),
  'live-room': () =>
    lesson({ view: classView(roomers({ station: live, from: activity }), changeover), me: bao }),
  'live-paused': () =>
    lesson({
      view: classView(zLive, {
        phase: 'changeoverPaused',
        countdown: { kind: 'paused', remainingMs: 38_000, totalMs: 60_000 },
      }),
      me: amara,
      call: link,
    }),
  'live-tigers': () =>
    lesson({
      view: classView(other(3, { station: live, from: activity }), changeover),
      me: { ...bao, group: 't', name: 'Mei' },
    }),
  'live-dolphins': () =>
    lesson({
      view: classView(other(4, { station: live, from: activity }), changeover),
      me: { ...bao, group: 'd', name: 'Mei' },
    }),
  'live-cranes': () =>
    lesson({
      view: classView(other(5, { station: live, from: activity }), changeover),
      me: { ...amara, group: 'c', name: 'Mei' },
      call: link,
    }),
  'live-seals': () =>
    lesson({
      view: classView(other(6, { station: live, from: activity }), changeover),
      me: { ...amara, group: 's', name: 'Mei' },
      call: link,
    }),
  'with-teacher-home': () => lesson({ view: classView(zLive), me: working, call: link }),
  'with-teacher-room': () =>
    lesson({ view: classView(roomers({ station: live })), me: { ...bao, arrived: [0, 1] } }),
  'with-teacher-time-up': () =>
    lesson({
      view: classView(zLive, {
        phase: 'timeUp',
        countdown: { kind: 'running', endsAt: -42_000, totalMs: 600_000 },
      }),
      me: working,
      call: link,
    }),
  'to-activity-room': () =>
    lesson({ view: classView(roomers({ station: activity, from: live, next: live }), changeover), me: bao }),
  'to-activity-home': () =>
    lesson({
      view: classView(zoomers({ station: activity, from: live, next: live }), changeover),
      me: amara,
    }),
  'to-activity-first': () => lesson({ view: classView(zWork, { round: 0 }), me: { ...amara, arrived: [] } }),
  'to-activity-trouble': () =>
    lesson({ view: classView(zWork), me: amara, trouble: 'That is over already. Look at the screen.' }),
  activity: () => lesson({ view: classView(zWork), me: working }),
  'activity-loading': () =>
    lesson({ view: classView(zWork), me: working, content: { state: 'loading', value: null } }),
  'activity-failed': () =>
    lesson({ view: classView(zWork), me: working, content: { state: 'failed', value: null } }),
  'activity-paused': () =>
    lesson({
      view: classView(zWork, {
        phase: 'paused',
        countdown: { kind: 'paused', remainingMs: 555_000, totalMs: 1_200_000 },
      }),
      me: working,
    }),
  'activity-time-up': () =>
    lesson({
      view: classView(zWork, {
        phase: 'timeUp',
        countdown: { kind: 'running', endsAt: -42_000, totalMs: 600_000 },
      }),
      me: working,
    }),
  'activity-message': () =>
    lesson({
      view: classView(zWork, {
        messages: [{ to: 'z', text: 'Flour your hands before you touch the dough.' }],
      }),
      me: working,
    }),
  'activity-offline': () => lesson({ view: classView(zWork), me: working, connection: 'noAnswer' }),
  'activity-back': () => lesson({ view: classView(zWork), me: working, connection: 'back' }),
  'activity-numbers-hidden': () => lesson({ view: classView(zWork), me: working, numbersHidden: true }),
  done: () => lesson({ view: classView(zWork), me: { ...working, done: [1] } }),
  break: () => lesson({ view: classView(zoomers({ station: rest, next: live })), me: amara }),
  'break-dolphins': () =>
    lesson({
      view: classView(other(4, { station: { kind: 'break', title: 'Read a book' }, next: live })),
      me: { ...amara, group: 'd' },
    }),
  called: () => lesson({ view: classView(zWork), me: { ...noah, called: true }, call: link }),
  'called-no-group': () => lesson({ view: classView(zWork), me: { ...bao, group: null, called: true } }),
  'eyes-up': () =>
    lesson({
      view: classView(zWork, {
        eyesUp: { text: 'Ask a grown-up to stand with you when you boil the water.' },
      }),
      me: working,
    }),
  'eyes-up-bare': () =>
    lesson({ view: classView(roomers({ station: live }), { eyesUp: { text: null } }), me: bao }),
  'wrap-up': () =>
    lesson({
      view: classView(zoomers({ station: null }), { phase: 'wrapUp', countdown: null }),
      me: working,
    }),
  ended: () =>
    lesson({ view: classView(zoomers({ station: null }), { phase: 'ended', countdown: null }), me: working }),
  menu: () => lesson({ view: classView(zWork), me: working, menu: 'settings' }),
  notMe: () => lesson({ view: classView(zWork), me: working, menu: 'notMe' }),
  finish: () => lesson({ view: classView(zWork), me: working, menu: 'leave' }),
  connecting: () => <ConnectingPage labels={labels} />,
  unreachable: () => <UnreachablePage labels={labels} noNetwork={false} onRetry={none} />,
  'no-network': () => <UnreachablePage labels={labels} noNetwork={true} onRetry={none} />,
  'no-lesson': () => (
    <NoLessonPage labels={labels} name="Amara" trouble={null} onOtherCode={none} onNotMe={none} />
  ),
  'other-device': () => <OtherDevicePage labels={labels} onComeBack={none} />,
  'signed-out': () => <SignedOutPage labels={labels} onCode={none} />,
  'old-page': () => <OldPage labels={labels} onReload={none} />,
};
