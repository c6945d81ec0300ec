import type { Id } from '@flipflop/rotation';
import type { Caller, Clock, Doors, Host, Identity } from '../ports.ts';
import type { PresenceBook } from './presence.ts';

export type CallerOf<Role extends Caller['role']> = Extract<Caller, { readonly role: Role }>;

/** What commands work with. */
export interface Services {
  readonly host: Host;
  readonly identity: Identity;
  readonly doors: Doors;
  readonly clock: Clock;
  readonly presence: PresenceBook;
  /** Someone's presence changed: the teacher will see it soon. */
  readonly presenceChanged: (classId: Id) => void;
}

/** Whoever sends: from the token and the handshake, never from a payload. No socket. */
export interface CommandContext<Person extends Caller = Caller> {
  readonly caller: Person;
  readonly classId: Id;
  /** Names the connection, for presence alone. */
  readonly connectionId: string;
  readonly services: Services;
}

export type Teacher = CommandContext<CallerOf<'teacher'>>;
export type Student = CommandContext<CallerOf<'student'>>;
export type Board = CommandContext<CallerOf<'board'>>;
