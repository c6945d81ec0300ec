import { CountdownDigits } from '@flipflop/ui';
import type { RailProps } from './rail-props.ts';
import './rail-small-time.css';

/** The countdown beside the round, small: something else has the room. */
export function RailSmallTime({ rail: { view, reading } }: { readonly rail: RailProps }) {
  const { phase, round, rounds } = view.class;
  const isChangeover = phase === 'changeover' || phase === 'changeoverPaused';
  return (
    <div className="rail-small-time">
      <span>{isChangeover ? 'Changeover' : `Round ${round + 1} of ${rounds}`}</span>
      <CountdownDigits reading={reading} />
    </div>
  );
}
