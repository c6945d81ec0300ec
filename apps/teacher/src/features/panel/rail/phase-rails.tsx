import type { Phase } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { ArrowLeft, Flag, Play, Projector } from 'lucide-react';
import type { ComponentType } from 'react';
import { clockTime } from '../../../words/clock-time.ts';
import { seenIn } from '../command.ts';
import { ClassTools } from './class-tools.tsx';
import { DoorCode, DoorQr } from './door.tsx';
import { OneButton } from './one-button.tsx';
import { isLastRound, swapSentence, switchedSentence } from './one-button-words.ts';
import { PlainAddress } from './plain-address.tsx';
import { Rail } from './rail.tsx';
import type { RailProps } from './rail-props.ts';
import { RailTime } from './rail-time.tsx';
import { SwapPicture } from './swap-picture.tsx';
import { TimeTools } from './time-tools.tsx';
import { UndoButton } from './undo-button.tsx';
import './phase-rails.css';

/** A hasty tap after Swap may not skip the changeover, ms. */
const DEAF_MS = 1_500;

function LobbyRail(props: RailProps) {
  const { view, commands, isOffline, showBoard } = props;
  return (
    <Rail
      refusal={props.refusal}
      time={
        <div className="rail-door">
          <DoorCode door={view.door} />
          <PlainAddress />
        </div>
      }
      controls={
        <>
          <DoorQr door={view.door} />
          <Button variant="quiet" size="rail" className="rail-wide" icon={<Projector />} onClick={showBoard}>
            Show on the board
          </Button>
        </>
      }
      action={
        <OneButton
          size="start"
          words="Start"
          icon={<Play fill="currentColor" />}
          caption="Late students can still join"
          sent={commands.pending === 'start'}
          sentWords="Starting…"
          notYet={isOffline ? <NotDone what="Not started." then="Nobody was moved." /> : undefined}
          onPress={() => void commands.send('start', { seen: seenIn(view.class) })}
        />
      }
    />
  );
}

function RoundRail(props: RailProps) {
  const { view, commands, isOffline, reading } = props;
  const { countdown, groups } = view.class;
  const isLast = isLastRound(view.class);
  const end = countdown?.kind === 'running' ? `ends ${clockTime(countdown.endsAt)}` : 'paused';
  return (
    <Rail
      refusal={props.refusal}
      time={<RailTime start={roundOf(props)} end={end} countdown={countdown} reading={reading} />}
      controls={
        <>
          <TimeTools {...props} />
          <ClassTools {...props} hasTime canCall />
          {isOffline && <SayIt word={isLast ? 'Finish' : 'Swap'} />}
        </>
      }
      action={
        <>
          <Undo {...props} />
          <OneButton
            size="swap"
            words={isLast ? 'Finish' : 'Swap'}
            picture={
              isLast ? (
                <Flag className="finish-picture" />
              ) : (
                <SwapPicture groups={groups} dashed={isOffline} />
              )
            }
            caption={swapSentence(view.class)}
            sent={commands.pending === 'swap'}
            sentWords={isLast ? 'Finishing…' : 'Swapping…'}
            notYet={
              isOffline ? (
                <NotDone what={isLast ? 'Not finished.' : 'Not swapped.'} then="Nobody was moved." />
              ) : undefined
            }
            onPress={() => void commands.send('swap', { seen: seenIn(view.class) })}
          />
        </>
      }
    />
  );
}

function ChangeoverRail(props: RailProps) {
  const { view, commands, isOffline, reading } = props;
  const { countdown, round } = view.class;
  const isPaused = view.class.phase === 'changeoverPaused';
  return (
    <Rail
      refusal={props.refusal}
      time={
        <RailTime
          start={`To round ${round + 1}`}
          end={isPaused ? 'paused' : 'starts by itself'}
          countdown={countdown}
          reading={reading}
        />
      }
      controls={
        <>
          <TimeTools {...props} />
          <ClassTools {...props} hasTime canCall />
          {isOffline && <SayIt word="Start round" />}
        </>
      }
      action={
        <>
          <Undo {...props} />
          <OneButton
            size="round"
            words="Start round"
            icon={<Play fill="currentColor" />}
            caption={switchedSentence(view.counts)}
            sent={commands.pending === 'startRound'}
            sentWords="Starting…"
            notYet={isOffline ? <NotDone what="Not started." then="Nobody was moved." /> : undefined}
            deafMs={DEAF_MS}
            onPress={() => void commands.send('startRound', { seen: seenIn(view.class) })}
          />
        </>
      }
    />
  );
}

function WrapUpRail(props: RailProps) {
  const { view, commands, isOffline } = props;
  const { wrapUp } = view.class;
  return (
    <Rail
      refusal={props.refusal}
      time={
        <div className="rail-door">
          <h2 className="rail-title">Wrap-up</h2>
          {wrapUp.text !== '' && <p className="rail-words">{wrapUp.text}</p>}
          {wrapUp.minutes > 0 && <p className="door-address">Planned: {wrapUp.minutes} min</p>}
        </div>
      }
      controls={<ClassTools {...props} hasTime={false} canCall={false} />}
      action={
        <>
          <Undo {...props} />
          <OneButton
            size="round"
            words="End lesson"
            caption="Everyone sees “See you”"
            sent={commands.pending === 'end'}
            sentWords="Ending…"
            notYet={isOffline ? <NotDone what="Not ended." then="Nobody was moved." /> : undefined}
            onPress={() => void commands.send('end', {})}
          />
        </>
      }
    />
  );
}

function EndedRail(props: RailProps) {
  const { view, leave } = props;
  return (
    <Rail
      refusal={props.refusal}
      time={
        <div className="rail-door">
          <h2 className="rail-title">The lesson is over</h2>
          <p className="rail-words">All who were in see “See you”.</p>
        </div>
      }
      controls={null}
      action={
        <>
          <Undo {...props} />
          <OneButton
            size="round"
            words={`Back to ${view.class.className}`}
            icon={<ArrowLeft />}
            onPress={leave}
          />
        </>
      }
    />
  );
}

/** Each phase's rail: a new phase does not compile until it has one. */
export const PHASE_RAILS = {
  lobby: LobbyRail,
  counting: RoundRail,
  paused: RoundRail,
  timeUp: RoundRail,
  changeover: ChangeoverRail,
  changeoverPaused: ChangeoverRail,
  wrapUp: WrapUpRail,
  ended: EndedRail,
} as const satisfies Record<Phase, ComponentType<RailProps>>;

const roundOf = ({ view }: RailProps): string => `Round ${view.class.round + 1} of ${view.class.rounds}`;

function Undo({ view, now, isOffline, commands }: RailProps) {
  return (
    <UndoButton
      undo={isOffline ? null : view.undo}
      now={now}
      sent={commands.pending === 'undo'}
      finished={view.class.phase === 'wrapUp'}
      onPress={() => void commands.send('undo', { seen: seenIn(view.class) })}
    />
  );
}

function NotDone({ what, then }: { readonly what: string; readonly then: string }) {
  return (
    <>
      <strong>No connection. {what}</strong> {then}
    </>
  );
}

function SayIt({ word }: { readonly word: string }) {
  return (
    <p className="rail-words">
      Must it be now? <strong>Say it</strong> in the room and in the call. Press {word} when you are back.
    </p>
  );
}
