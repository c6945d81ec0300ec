import type { Ack, ProtocolError, TeacherCommand, TeacherCommandName } from '@flipflop/protocol';
import type { ClassView, Seen } from '@flipflop/rotation';
import { topPhaseOf } from '@flipflop/rotation/phase';

/** Sends a teacher's command; always answers. */
export type SendCommand = <Name extends TeacherCommandName>(
  name: Name,
  command: Omit<TeacherCommand<Name>, 'id'>,
) => Promise<Ack>;

/** What the panel's buttons need: how to send, what is on its way, and why the last one was refused. */
export interface Commands {
  readonly send: SendCommand;
  readonly pending: string | null;
  readonly error: ProtocolError | null;
}

/** What this page shows: a command that was meant for it is refused once it has passed. */
export function seenIn(view: ClassView): Seen {
  return { phase: topPhaseOf(view.phase), round: view.round };
}
