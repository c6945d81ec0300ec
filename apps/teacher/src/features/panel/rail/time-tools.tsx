import { Button, PauseBars } from '@flipflop/ui';
import { Play } from 'lucide-react';
import { seenIn } from '../command.ts';
import { whyNot } from './no-connection.ts';
import type { RailProps } from './rail-props.ts';
import './rail-tools.css';

/** By how much a press changes the time, as it stands on the button. */
interface TimeStep {
  readonly ms: number;
  readonly number: string;
  readonly unit: string;
}

const MINUTE = 60_000;
const ROUND_STEPS: readonly [TimeStep, TimeStep] = [
  { ms: -MINUTE, number: '−1', unit: 'min' },
  { ms: MINUTE, number: '+1', unit: 'min' },
];
const CHANGEOVER_STEPS: readonly [TimeStep, TimeStep] = [
  { ms: -10_000, number: '−10', unit: 's' },
  { ms: 10_000, number: '+10', unit: 's' },
];
const OVERTIME_STEPS: readonly [TimeStep, TimeStep] = [
  { ms: MINUTE, number: '+1', unit: 'min' },
  { ms: 3 * MINUTE, number: '+3', unit: 'min' },
];

/** What can be done with the time in this phase. */
export function TimeTools({ view, commands, isOffline }: RailProps) {
  const { phase } = view.class;
  const seen = seenIn(view.class);
  const isPaused = phase === 'paused' || phase === 'changeoverPaused';
  const [first, second] = stepsOf(phase);
  const step = ({ ms, number, unit }: TimeStep) => (
    <Button
      variant="quiet"
      size="rail"
      notYet={whyNot(isOffline)}
      onClick={() => void commands.send('addTime', { seen, ms })}
    >
      <span className="time-step" dir="ltr">
        {number} <span className="time-step-unit">{unit}</span>
      </span>
    </Button>
  );
  if (phase === 'timeUp') {
    return (
      <div className="time-tools" data-two="">
        {step(first)}
        {step(second)}
      </div>
    );
  }
  return (
    <div className="time-tools">
      {step(first)}
      <Button
        variant="quiet"
        size="rail"
        notYet={whyNot(isOffline)}
        icon={isPaused ? <Play fill="currentColor" /> : <PauseBars />}
        sent={commands.pending === 'pause' || commands.pending === 'resume'}
        onClick={() => void commands.send(isPaused ? 'resume' : 'pause', { seen })}
      >
        {isPaused ? 'Go on' : 'Pause'}
      </Button>
      {step(second)}
    </div>
  );
}

function stepsOf(phase: RailProps['view']['class']['phase']): readonly [TimeStep, TimeStep] {
  if (phase === 'timeUp') return OVERTIME_STEPS;
  return phase === 'changeover' || phase === 'changeoverPaused' ? CHANGEOVER_STEPS : ROUND_STEPS;
}
