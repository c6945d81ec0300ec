import type { BoardView, GroupView, StationKind } from '@flipflop/rotation';
import { GroupBadge, ShapeRow, StationIcon } from '@flipflop/ui';
import { FILL_OF, type Fill, SwapFill } from '../../swap-motion/swap-fill.tsx';
import { SwapSlide } from '../../swap-motion/swap-slide.tsx';
import { type GroupLines, groupLines, type RoomWords, stationWords } from './board-words.ts';
import './group-half.css';

const GROUND = { full: 'solid', pale: 'tint', outline: 'paper' } as const satisfies Record<Fill, string>;

export interface GroupHalfProps {
  readonly view: BoardView;
  readonly group: GroupView;
  readonly room: RoomWords;
  readonly towards: 'start' | 'end';
  readonly moves: boolean;
}

/** A group's part of the board: its ground says where it is from the back of the room. */
export function GroupHalf({ view, group, room, towards, moves }: GroupHalfProps) {
  const lines = groupLines(view, group, room);
  const { station, from } = group;
  if (lines === null || station === null) return null;
  const fill = FILL_OF[station.kind];
  const count = view.counts.find((one) => one.group === group.id);
  const isChangeover = view.phase === 'changeover' || view.phase === 'changeoverPaused';
  const isSmall = view.groups.length > 2;
  const leaving =
    from === null ? null : (
      <Lines
        kind={from.kind}
        lines={{ where: stationWords(from.kind, view.teacherName), what: from.title, how: '' }}
      />
    );
  return (
    <section className="board-half swap-ground" data-group={group.shape} data-fill={fill}>
      <SwapFill fill={fill} />
      <div className="board-half-badge">
        <GroupBadge
          shape={group.shape}
          letter={group.letter}
          size={isSmall ? 216 : 136}
          ground={GROUND[fill]}
        />
      </div>
      <h2 className="board-half-name" data-length={nameLength(group.name)}>
        {group.name}
      </h2>
      <div className="board-half-lines">
        <SwapSlide id={view.round} towards={towards} moves={moves} leaving={leaving}>
          <Lines kind={station.kind} lines={lines} />
        </SwapSlide>
        {isChangeover && count !== undefined && (
          <ShapeRow
            shape={group.shape}
            filled={count.here}
            total={count.of}
            size={rowSize(view.groups.length, count.of)}
            ground={GROUND[fill]}
          />
        )}
      </div>
    </section>
  );
}

function Lines({ kind, lines }: { readonly kind: StationKind; readonly lines: GroupLines }) {
  return (
    <div className="board-lines">
      <p className="board-where">
        <StationIcon kind={kind} size={64} />
        <span>{lines.where}</span>
      </p>
      <p className="board-what" data-length={lengthOf(lines.what)}>
        {lines.what}
      </p>
      {lines.how !== '' && <p className="board-how">{lines.how}</p>}
    </div>
  );
}

/** A name is one word most often: it gets smaller before it breaks. */
function nameLength(name: string): 'short' | 'middle' | 'long' {
  if (name.length <= 8) return 'short';
  return name.length <= 13 ? 'middle' : 'long';
}

/** Longer words are set smaller, so that all of them are there. */
function lengthOf(text: string): 'short' | 'middle' | 'long' {
  if (text.length <= 22) return 'short';
  return text.length <= 44 ? 'middle' : 'long';
}

/** Of one shape in a row, px at 1920. */
function rowSize(groups: number, students: number): number {
  const columns = groups <= 2 ? groups : groups === 4 ? 2 : 3;
  // In three columns the badge is above the row, with four groups beside it.
  const around = columns === 3 ? 120 : groups === 4 ? 430 : 160;
  const width = 1_920 / columns - around;
  return Math.max(16, Math.min(50, Math.floor(width / (students * 1.3))));
}
