import type { GroupView, StudentRow, TeacherView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import type { StudentTap } from './groups/student-menu.tsx';
import type { Level } from './safe/level.ts';
import { SafeRow } from './safe/safe-row.tsx';
import { namedIn, type RowNaming } from './safe/use-shown-row.ts';
import './no-group.css';

export interface NoGroupProps {
  readonly view: TeacherView;
  readonly tap: StudentTap;
  readonly level: Level;
  readonly naming: RowNaming;
}

/** Whoever has no group stands first, with the groups to choose from. */
export function NoGroup({ view, tap, level, naming }: NoGroupProps) {
  const { groups } = view.class;
  const rows = view.students.filter((row) => row.place !== 'absent' && !hasGroup(groups, row.group));
  if (rows.length === 0) return null;
  return (
    <section className="no-group" aria-label="No group yet">
      <h2 className="group-section-heading">No group yet</h2>
      {level === 'noNames' ? (
        <SafeRow row="no-group" words="without a group" students={rows.map((row) => row.id)} naming={naming}>
          <Waiting rows={namedIn(rows, naming)} groups={groups} tap={tap} />
        </SafeRow>
      ) : (
        <Waiting rows={rows} groups={groups} tap={tap} />
      )}
    </section>
  );
}

interface WaitingProps {
  readonly rows: readonly StudentRow[];
  readonly groups: readonly GroupView[];
  readonly tap: StudentTap;
}

function Waiting({ rows, groups, tap }: WaitingProps) {
  return (
    <ul className="no-group-list">
      {rows.map((row) => (
        <li key={row.id} className="no-group-one">
          <span className="no-group-name">{row.name}</span>
          {typeof tap === 'object' &&
            groups.map((group) => (
              <Button
                key={group.id}
                variant="outline"
                aria-label={`Move to ${group.name}: ${row.name}`}
                onClick={() => void tap.send('move', { students: [row.id], group: group.id })}
              >
                Move to {group.name}
              </Button>
            ))}
        </li>
      ))}
    </ul>
  );
}

const hasGroup = (groups: readonly GroupView[], id: string | null): boolean =>
  groups.some((group) => group.id === id);
