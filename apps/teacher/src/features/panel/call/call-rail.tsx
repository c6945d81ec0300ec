import type { StudentId } from '@flipflop/rotation';
import { Button, GroupBadge } from '@flipflop/ui';
import { X } from 'lucide-react';
import { OneButton } from '../rail/one-button.tsx';
import { Rail } from '../rail/rail.tsx';
import type { RailProps } from '../rail/rail-props.ts';
import { RailSmallTime } from '../rail/rail-small-time.tsx';
import { NAMELESS } from '../safe/screened.ts';
import { canBeCalled } from './call-sections.ts';
import './call-rail.css';

export interface CallRailProps {
  readonly rail: RailProps;
  readonly picked: readonly StudentId[];
  readonly onDrop: (student: StudentId) => void;
  readonly onClose: () => void;
}

/** Who is about to be called, to read through once more. */
export function CallRail({ rail, picked, onDrop, onClose }: CallRailProps) {
  const { view, commands, isOffline } = rail;
  const students = view.students.filter((row) => picked.includes(row.id) && canBeCalled(row));
  const teacher = view.class.teacherName;
  const call = async () => {
    const answer = await commands.send('call', { students: students.map((row) => row.id) });
    if (answer.ok) onClose();
  };
  return (
    <Rail
      refusal={rail.refusal}
      time={
        <div className="rail-mode">
          <RailSmallTime rail={rail} />
          <h2 className="rail-mode-title">Call to you</h2>
          <p className="rail-mode-words">They see “Come to {teacher}”. The others go on.</p>
        </div>
      }
      controls={
        <ul className="call-list">
          {students.map((row) => {
            const group = view.class.groups.find((one) => one.id === row.group);
            return (
              <li key={row.id} className="call-one">
                {group !== undefined && (
                  <GroupBadge shape={group.shape} letter={group.letter} size={32} label={group.name} />
                )}
                <span className="call-name">{row.name}</span>
                <button
                  type="button"
                  className="call-drop"
                  aria-label={row.name === NAMELESS ? 'Not this one' : `Not ${row.name}`}
                  onClick={() => onDrop(row.id)}
                >
                  <X aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      }
      action={
        <>
          <Button variant="quiet" size="rail" className="rail-wide" onClick={onClose}>
            Cancel
          </Button>
          <OneButton
            size="mode"
            words={students.length === 0 ? 'Call' : `Call ${students.length} now`}
            sent={commands.pending === 'call'}
            sentWords="Calling…"
            notYet={isOffline ? 'No connection. Nobody was called.' : noOne(students.length)}
            onPress={() => void call()}
          />
        </>
      }
    />
  );
}

const noOne = (count: number): string | undefined => (count === 0 ? 'Tap who should come' : undefined);
