import { Button, PauseBars } from '@flipflop/ui';
import { MenuButton, Popover } from '@flipflop/ui/teacher';
import { Eye, EyeOff, MessageSquare, Timer, UserRoundPlus } from 'lucide-react';
import { CALL, MESSAGE_TO_ALL } from '../panel-mode.ts';
import { whyNot } from './no-connection.ts';
import type { RailProps } from './rail-props.ts';
import { TimeTools } from './time-tools.tsx';
import './rail-tools.css';

/** Eyes up, message, call; on a phone the time is folded in with them. */
export function ClassTools(props: RailProps & { readonly hasTime: boolean; readonly canCall: boolean }) {
  const { view, commands, isOffline, openMode, hasTime, canCall } = props;
  const isUp = view.class.eyesUp !== null;
  const isPaused = view.class.phase === 'paused' || view.class.phase === 'changeoverPaused';
  return (
    <div className="class-tools">
      {hasTime && (
        <div className="class-tools-time">
          <Popover
            label="Time"
            placement="top start"
            trigger={
              <MenuButton className="class-tools-time-button" disabled={isOffline}>
                {isPaused ? <PauseBars /> : <Timer aria-hidden="true" />}
                {isPaused ? 'Paused' : 'Time'}
              </MenuButton>
            }
          >
            <TimeTools {...props} />
          </Popover>
        </div>
      )}
      <Button
        variant="quiet"
        size="rail"
        iconAt="top"
        icon={isUp ? <EyeOff /> : <Eye />}
        notYet={whyNot(isOffline)}
        aria-pressed={isUp}
        onClick={() => void commands.send('eyesUp', { on: !isUp, text: null })}
      >
        {isUp ? 'Put down' : 'Eyes up'}
      </Button>
      <Button
        variant="quiet"
        size="rail"
        iconAt="top"
        icon={<MessageSquare />}
        notYet={whyNot(isOffline)}
        onClick={() => openMode(MESSAGE_TO_ALL)}
      >
        Message
      </Button>
      {canCall && (
        <Button
          variant="quiet"
          size="rail"
          iconAt="top"
          icon={<UserRoundPlus />}
          notYet={whyNot(isOffline)}
          onClick={() => openMode(CALL)}
        >
          Call
        </Button>
      )}
    </div>
  );
}
