import type { GroupId, Plan } from '@flipflop/rotation';
import { stationAt } from '@flipflop/rotation/stations';
import { GroupBadge, StationIcon, VisuallyHidden } from '@flipflop/ui';
import type { CellPlace } from './cell-keys.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { activityHasFault, type FormProblems } from './lesson-form.ts';
import { STATION_WORDS } from './lesson-words.ts';
import './pattern-cell.css';

/** How a square is filled, by what a group does in it. */
export const FILLS = { live: 'full', activity: 'pale', break: 'outline' } as const;
const GROUNDS = { live: 'solid', activity: 'tint', break: 'paper' } as const;
export interface PatternCellProps {
  readonly plan: Plan;
  readonly group: GroupId;
  readonly letter: string;
  readonly round: number;
  readonly bring: string;
  readonly problems: FormProblems;
  readonly isChosen: boolean;
  /** The one cell at which Tab stops. */
  readonly isTabbed: boolean;
  readonly onChoose: (cell: ChosenCell) => void;
  /** The group's row, from 0, and the column of the grid. */
  readonly at: { readonly row: number; readonly column: number };
}

/** What one group does in one round, to be chosen. */
export function PatternCell(props: PatternCellProps) {
  const { plan, group: groupId, letter, round, bring, problems, isChosen, isTabbed, onChoose, at } = props;
  const station = stationAt(plan, groupId, round);
  const group = plan.groups.find((one) => one.id === groupId);
  if (group === undefined) return null;
  return (
    <button
      type="button"
      className="pattern-cell"
      data-group={group.shape}
      data-fill={FILLS[station.kind]}
      style={{ gridRow: at.row + 2, gridColumn: at.column }}
      data-row={at.row}
      data-round={round}
      tabIndex={isTabbed ? 0 : -1}
      aria-pressed={isChosen}
      onClick={() => onChoose({ group: group.id, round })}
    >
      <span className="pattern-cell-group" aria-hidden="true">
        <GroupBadge shape={group.shape} letter={letter} size={30} ground={GROUNDS[station.kind]} />
        {group.name}
      </span>
      <span className="pattern-cell-kind">
        <StationIcon kind={station.kind} size={22} />
        <span>
          <VisuallyHidden>
            Round {round + 1}, {group.name}:{' '}
          </VisuallyHidden>
          {STATION_WORDS[station.kind]}
        </span>
      </span>{' '}
      {station.title === '' ? (
        <span className="pattern-cell-empty">No title yet</span>
      ) : (
        <strong className="pattern-cell-title">{station.title}</strong>
      )}{' '}
      {station.kind === 'live' && bring !== '' && <span className="pattern-cell-foot">{bring}</span>}
      {station.activity !== undefined && activityHasFault(problems, station.activity) && (
        <strong className="pattern-cell-foot">Look at its fields below</strong>
      )}
    </button>
  );
}

/** The place of the cell that has the focus; null: it is on something else. */
export function placeOf(target: EventTarget): CellPlace | null {
  if (!(target instanceof HTMLElement) || !target.matches('.pattern-cell')) return null;
  return { row: Number(target.dataset.row), round: Number(target.dataset.round) };
}
