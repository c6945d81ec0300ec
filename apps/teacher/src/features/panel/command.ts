import type { Ack, ProtocolError, TeacherCommand, TeacherCommandName } from '@flipflop/protocol';
import type { ClassView, Phase, Seen, TopPhase } from '@flipflop/rotation';

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

const TOP_PHASES = {
  lobby: 'lobby',
  counting: 'round',
  paused: 'round',
  timeUp: 'round',
  changeover: 'changeover',
  changeoverPaused: 'changeover',
  wrapUp: 'wrapUp',
  ended: 'ended',
} as const satisfies Record<Phase, TopPhase>;

/** What this page shows: a command that was meant for it is refused once it has passed. */
export function seenIn(view: ClassView): Seen {
  return { phase: TOP_PHASES[view.phase], round: view.round };
}
