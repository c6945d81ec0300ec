import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';
import { GroupBadge } from '@flipflop/ui';
import type { ReactNode } from 'react';
import { PLACE_WORDS } from '../../words/places.ts';
import './register.css';

export interface RegisterGroupsProps {
  readonly page: ClassPage;
  /** One student. `place` is the group's own: it need not be said again beside the name. */
  readonly children: (student: RosterEntry, place: RosterEntry['place']) => ReactNode;
}

/** Who is in the class, group by group; without groups in one list. Whoever has none stands first. */
export function RegisterGroups({ page: { groups, roster }, children }: RegisterGroupsProps) {
  const letters = groupLetters(groups);
  const without = roster.filter((student) => !groups.some((group) => group.id === student.group));
  const isGrouped = without.length < roster.length;
  const names = (students: readonly RosterEntry[], place: RosterEntry['place']) => (
    <ul className="register-names">
      {students.map((student) => (
        <li key={student.id}>{children(student, place)}</li>
      ))}
    </ul>
  );
  return (
    <div className="register">
      {without.length > 0 && (
        <section className="register-group" aria-label={isGrouped ? 'No group yet' : 'No groups yet'}>
          <header className="register-head">
            <h3 className="register-name">{isGrouped ? 'No group yet' : 'All students'}</h3>
            <p className="register-count">{without.length}</p>
          </header>
          {names(without, null)}
        </section>
      )}
      {isGrouped &&
        groups.map((group, index) => {
          const students = roster.filter((student) => student.group === group.id);
          return (
            <section key={group.id} className="register-group" aria-label={group.name}>
              <header className="register-head">
                <GroupBadge shape={group.shape} letter={letters[index] ?? ''} size={36} />
                <h3 className="register-name">{group.name}</h3>
                <p className="register-count">
                  {PLACE_WORDS[group.place]}, {students.length}
                </p>
              </header>
              {names(students, group.place)}
            </section>
          );
        })}
    </div>
  );
}
