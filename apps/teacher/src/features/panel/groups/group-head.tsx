import type { GroupView, StationView } from '@flipflop/rotation';
import { GroupBadge, StationIcon } from '@flipflop/ui';
import { FILL_OF, type Fill, SwapFill } from '../../../swap-motion/swap-fill.tsx';
import { SwapSlide } from '../../../swap-motion/swap-slide.tsx';
import { STATION_WORDS } from './group-words.ts';
import './group-head.css';

const BADGE_GROUND = { full: 'solid', pale: 'tint', outline: 'paper' } as const satisfies Record<
  Fill,
  string
>;

export interface GroupHeadProps {
  readonly group: GroupView;
  readonly round: number;
  /** In the lobby and after the last round nobody is anywhere yet: all are pale and no station is named. */
  readonly hasStation: boolean;
  readonly headingId: string;
  readonly count: { readonly here: number; readonly of: number };
  readonly countWords: string;
  /** Where its students are. */
  readonly place: string;
  readonly towards: 'start' | 'end';
  readonly moves: boolean;
}

/** Which group, where it is and how many of it are there. The fill says where before it is read. */
export function GroupHead(props: GroupHeadProps) {
  const { group, round, hasStation, headingId, count, countWords, place, towards, moves } = props;
  const station = hasStation ? group.station : null;
  const fill = station === null ? 'pale' : FILL_OF[station.kind];
  return (
    <header className="group-head swap-ground" data-fill={fill}>
      <SwapFill fill={fill} />
      <div className="group-head-who">
        <GroupBadge shape={group.shape} letter={group.letter} size={54} ground={BADGE_GROUND[fill]} />
        <div className="group-head-names">
          <h2 className="group-head-name" id={headingId}>
            {group.name}
          </h2>
          <p className="group-head-place">{place}</p>
        </div>
        <p className="group-head-count">
          <span className="group-head-numbers">
            {count.here}
            <span className="group-head-of">/{count.of}</span>
          </span>{' '}
          <span className="group-head-count-words">{countWords}</span>
        </p>
      </div>
      {station !== null && (
        <SwapSlide
          id={round}
          towards={towards}
          moves={moves}
          leaving={group.from === null ? null : <Station station={group.from} />}
        >
          <Station station={station} />
        </SwapSlide>
      )}
    </header>
  );
}

function Station({ station }: { readonly station: StationView }) {
  return (
    <p className="group-head-station">
      <StationIcon kind={station.kind} size={24} />
      <span>
        <strong className="group-head-kind">{STATION_WORDS[station.kind]}</strong> {station.title}
      </span>
    </p>
  );
}
