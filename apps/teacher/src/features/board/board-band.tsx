import { fractionLeft, type Reading } from '@flipflop/countdown';
import { formatCode } from '@flipflop/roster';
import type { BoardView } from '@flipflop/rotation';
import { CountdownBar, CountdownDigits, GroupBadge } from '@flipflop/ui';
import { afterSwap, arrivedOf } from './board-words.ts';
import './board-band.css';

const MINUTE = 60_000;

/** The countdown, with where we are before it and what comes after it behind it. */
export function BoardBand({ view, reading }: { readonly view: BoardView; readonly reading: Reading | null }) {
  const { countdown, phase } = view;
  const isOver = phase === 'timeUp';
  const isChangeover = phase === 'changeover' || phase === 'changeoverPaused';
  const segments = countdown === null || isChangeover ? 1 : countdown.totalMs / MINUTE;
  return (
    <div className="board-band" data-fill={isOver ? 'over' : undefined}>
      {!isOver && countdown !== null && reading !== null && (
        <CountdownBar
          fraction={fractionLeft(countdown, countdown.kind === 'running' ? countdown.endsAt - reading.ms : 0)}
          paused={reading.kind === 'paused'}
          segments={segments > 40 ? 1 : segments}
        />
      )}
      <div className="board-band-parts">
        <div className="board-band-where">
          <Where view={view} />
        </div>
        <div className="board-band-digits" data-kind={reading?.kind}>
          <CountdownDigits reading={reading} />
        </div>
        <div className="board-band-next">
          {isChangeover ? <Switched view={view} /> : <After view={view} />}
        </div>
        {!isChangeover && <Late door={view.door} />}
      </div>
    </div>
  );
}

function Where({ view: { phase, round, rounds } }: { readonly view: BoardView }) {
  switch (phase) {
    case 'timeUp':
      return <h1 className="board-band-big">Time’s up</h1>;
    case 'paused':
    case 'changeoverPaused':
      return <h1 className="board-band-stopped">The countdown has stopped</h1>;
    case 'changeover':
      return (
        <>
          <h1 className="board-band-big">Swap!</h1>
          <p className="board-band-small">Round {round + 1} is next</p>
        </>
      );
    default:
      return (
        <h1 className="board-band-round">
          <span className="board-band-small">Round</span>{' '}
          <span>
            {round + 1} of {rounds}
          </span>
        </h1>
      );
  }
}

/** Who comes late needs the address and the code, and there is no other place for them. */
function Late({ door: { address, code } }: Pick<BoardView, 'door'>) {
  if (code === null) return null;
  return (
    <p className="board-late board-band-small">
      Late? Go to <strong>{address}</strong> and type <span className="ff-code">{formatCode(code)}</span>
    </p>
  );
}

function Switched({ view }: { readonly view: BoardView }) {
  return (
    <p className="board-switched">
      <span className="board-switched-count">{arrivedOf(view.counts)}</span>{' '}
      <span className="board-band-small">have switched</span>
    </p>
  );
}

function After({ view }: { readonly view: BoardView }) {
  const { heading, lines } = afterSwap(view);
  return (
    <>
      <h2 className="board-band-small">{heading}</h2>
      {lines.length === 0 ? (
        <p className="board-after-all">All together</p>
      ) : (
        <ul
          className="board-after"
          data-lines={lines.length > 4 ? 'most' : lines.length > 2 ? 'many' : 'few'}
        >
          {lines.map(({ group, words }) => (
            <li key={group.id} className="board-after-one">
              <GroupBadge
                shape={group.shape}
                letter={group.letter}
                size={lines.length > 2 ? 58 : 66}
                ground={view.phase === 'timeUp' ? 'ink' : 'paper'}
                label={group.name}
              />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
