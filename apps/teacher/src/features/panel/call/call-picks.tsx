import type { GroupView, StudentId, StudentRow, TeacherView } from '@flipflop/rotation';
import { Check } from 'lucide-react';
import type { Moment } from '../groups/group-sections.ts';
import { MissingTile, NameTile } from '../groups/student-tile.tsx';
import { callSections } from './call-sections.ts';
import './call-picks.css';

export interface CallPicksProps {
  readonly view: TeacherView;
  readonly group: GroupView;
  readonly moment: Moment;
  readonly picked: readonly StudentId[];
  readonly onToggle: (student: StudentId) => void;
}

/** In place of a group's lists while the teacher chooses: a tap on a name ticks it. */
export function CallPicks({ view, group, moment, picked, onToggle }: CallPicksProps) {
  const { pickable, withYou, cannot } = callSections(view, group, moment);
  return (
    <>
      {pickable.length > 0 && (
        <div className="group-section">
          <h3 className="group-section-heading">Tap who should come</h3>
          <PickList rows={pickable} picked={picked} onToggle={onToggle} />
        </div>
      )}
      {withYou.length > 0 && (
        <div className="group-section">
          <h3 className="group-section-heading">Already with you</h3>
          <ul className="group-section-names">
            {withYou.map((row) => (
              <li key={row.id}>
                <NameTile row={row} mark="here" tap="nothing" />
              </li>
            ))}
          </ul>
        </div>
      )}
      {cannot.length > 0 && (
        <div className="group-section">
          <h3 className="group-section-heading">Cannot be called</h3>
          <ul className="group-section-tiles">
            {cannot.map((one) => (
              <li key={one.row.id}>
                <MissingTile missing={one} tap="nothing" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

export interface PickListProps {
  readonly rows: readonly StudentRow[];
  readonly picked: readonly StudentId[];
  readonly onToggle: (student: StudentId) => void;
}

/** Names to tick. */
export function PickList({ rows, picked, onToggle }: PickListProps) {
  return (
    <ul className="group-section-names">
      {rows.map((row) => (
        <li key={row.id}>
          <label className="pick" data-picked={picked.includes(row.id)}>
            <input
              type="checkbox"
              className="pick-input"
              checked={picked.includes(row.id)}
              onChange={() => onToggle(row.id)}
            />
            <span className="pick-box" aria-hidden="true">
              <Check />
            </span>
            <span className="pick-name">{row.name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
