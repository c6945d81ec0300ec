import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { PLACE_WORDS } from '../../words/places.ts';
import { RegisterGroups } from './register-groups.tsx';

export interface RegisterProps {
  readonly page: ClassPage;
  readonly openId: string | null;
  readonly onOpen: (studentId: string) => void;
}

const TODAY_WORDS = {
  absent: 'Absent today',
  roomWithoutDevice: 'No device today',
} as const satisfies Record<NonNullable<RosterEntry['today']>, string>;

/** The class as it is; a tap on a name opens that student. */
export function Register({ page, openId, onOpen }: RegisterProps) {
  return (
    <RegisterGroups page={page}>
      {(student, place) => {
        const mark = markWords(student, place);
        return (
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
            {mark !== null && <span className="register-student-place">{mark}</span>}
          </button>
        );
      }}
    </RegisterGroups>
  );
}

/** What is another way today, or with this one than with the group. */
function markWords({ today, place }: RosterEntry, groupPlace: RosterEntry['place']): string | null {
  if (today !== null) return TODAY_WORDS[today];
  return place === null || place === groupPlace ? null : PLACE_WORDS[place];
}
