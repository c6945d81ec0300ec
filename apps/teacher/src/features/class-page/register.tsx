import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';
import { GroupBadge } from '@flipflop/ui';
import { PLACE_WORDS } from '../../words/places.ts';
import './register.css';

export interface RegisterProps {
  readonly page: ClassPage;
  readonly openId: string | null;
  readonly onOpen: (studentId: string) => void;
}

/** Who is in the class, group by group; without groups in one list. Whoever has none stands first. */
export function Register({ page, openId, onOpen }: RegisterProps) {
  const { groups, roster } = page;
  const letters = groupLetters(groups);
  const without = roster.filter((student) => !groups.some((group) => group.id === student.group));
  const isGrouped = without.length < roster.length;
  return (
    <div className="register">
      {without.length > 0 && (
        <section className="register-group" aria-label={isGrouped ? 'No group yet' : 'No groups yet'}>
          <header className="register-head">
            <h3 className="register-name">{isGrouped ? 'No group yet' : 'All students'}</h3>
            <p className="register-count">{without.length}</p>
          </header>
          <Names students={without} place={null} openId={openId} onOpen={onOpen} />
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
              <Names students={students} place={group.place} openId={openId} onOpen={onOpen} />
            </section>
          );
        })}
    </div>
  );
}

interface NamesProps extends Omit<RegisterProps, 'page'> {
  readonly students: readonly RosterEntry[];
  /** The group's own place: it is not said again beside each name. */
  readonly place: RosterEntry['place'];
}

function Names({ students, place, openId, onOpen }: NamesProps) {
  return (
    <ul className="register-names">
      {students.map((student) => (
        <li key={student.id}>
          <button
            type="button"
            className="register-student"
            aria-haspopup="dialog"
            aria-expanded={openId === student.id}
            onClick={() => onOpen(student.id)}
          >
            <span className="register-student-name">
              <strong>{student.given}</strong>{' '}
              <span className="register-student-family">{student.family}</span>
            </span>
            {student.place !== null && student.place !== place && (
              <span className="register-student-place">{PLACE_WORDS[student.place]}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
