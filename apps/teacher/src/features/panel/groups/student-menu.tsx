import type { GroupView, Place, StudentId, StudentRow } from '@flipflop/rotation';
import { GroupBadge } from '@flipflop/ui';
import { Menu, MenuButton, MenuChoice, MenuItem } from '@flipflop/ui/teacher';
import {
  Check,
  House,
  MessageSquare,
  School,
  TabletSmartphone,
  Undo2,
  UserRoundMinus,
  UserRoundPlus,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SendCommand } from '../command.ts';

/** What can be done with one student. */
export interface StudentActions {
  readonly groups: readonly GroupView[];
  readonly send: SendCommand;
  readonly writeTo: (student: StudentId) => void;
}

/**
 * What a tap on a student leads to. `nothing`: the teacher is about something else. `unknown`: there is no
 * connection, so nothing can be done and nobody knows how things are.
 */
export type StudentTap = StudentActions | 'nothing' | 'unknown';

export interface StudentMenuProps {
  readonly row: StudentRow;
  readonly tap: StudentTap;
  readonly className: string;
  readonly children: ReactNode;
  /** Somebody who is missing can be marked as here. */
  readonly isMissing?: boolean;
}

/** A student's tile or name, and what a tap on it offers. */
export function StudentMenu({ row, tap, className, children, isMissing = false }: StudentMenuProps) {
  if (typeof tap === 'string') return <div className={className}>{children}</div>;
  const { send, writeTo, groups } = tap;
  const students = [row.id];
  return (
    <Menu label={row.name} trigger={<MenuButton className={className}>{children}</MenuButton>}>
      {isMissing && (
        <MenuItem icon={<Check />} onPress={() => void send('markArrived', { students })}>
          Mark as here
        </MenuItem>
      )}
      {row.place !== 'absent' && (
        <MenuItem icon={<MessageSquare />} onPress={() => writeTo(row.id)}>
          Message
        </MenuItem>
      )}
      {row.called && (
        <MenuItem icon={<Undo2 />} onPress={() => void send('release', { students })}>
          Send back
        </MenuItem>
      )}
      {!row.called && row.joined && row.place !== 'absent' && (
        <MenuItem icon={<UserRoundPlus />} onPress={() => void send('call', { students })}>
          Call
        </MenuItem>
      )}
      <MenuChoice
        label="Group"
        options={groups.map(({ id, name, shape, letter }) => ({
          value: id,
          words: name,
          icon: <GroupBadge shape={shape} letter={letter} size={22} />,
        }))}
        value={row.group}
        onChange={(group) => void send('move', { students, group })}
      />
      <MenuChoice
        label="Place"
        options={PLACES}
        value={row.place}
        onChange={(place) => void send('setPlace', { student: row.id, place })}
      />
    </Menu>
  );
}

const PLACES: readonly { readonly value: Place; readonly words: string; readonly icon: ReactNode }[] = [
  { value: 'remote', words: 'At home', icon: <House /> },
  { value: 'room', words: 'In the room', icon: <School /> },
  { value: 'roomWithoutDevice', words: 'No device', icon: <TabletSmartphone /> },
  { value: 'absent', words: 'Absent', icon: <UserRoundMinus /> },
];
