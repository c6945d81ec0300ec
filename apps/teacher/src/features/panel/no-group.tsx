import type { GroupView, TeacherView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import type { StudentTap } from './groups/student-menu.tsx';
import './no-group.css';

/** Whoever has no group stands first, with the groups to choose from. */
export function NoGroup({ view, tap }: { readonly view: TeacherView; readonly tap: StudentTap }) {
  const { groups } = view.class;
  const rows = view.students.filter((row) => row.place !== 'absent' && !hasGroup(groups, row.group));
  if (rows.length === 0) return null;
  return (
    <section className="no-group" aria-label="No group yet">
      <h2 className="group-section-heading">No group yet</h2>
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
    </section>
  );
}

const hasGroup = (groups: readonly GroupView[], id: string | null): boolean =>
  groups.some((group) => group.id === id);
