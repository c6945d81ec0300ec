import type { Ack, TeacherCommand } from '@flipflop/protocol';
import type { StudentEvent, TeacherEvent } from '@flipflop/rotation';
import { ACCEPTED } from '../host/refusals.ts';
import type { CommandContext, Student, Teacher } from './context.ts';
import type { PageState } from './presence.ts';

/** The device and the command's id make a command that is sent again apply once. */
export function lead({ services, classId, caller }: Teacher, id: string, event: TeacherEvent): Promise<Ack> {
  return services.host.submit(classId, event, { device: caller.device, id });
}

export function takePart({ services, classId }: Student, event: StudentEvent): Promise<Ack> {
  return services.host.submit(classId, event);
}

/** Answers somebody who waits at the door. */
export function admit({ services, classId }: Teacher, answer: TeacherCommand<'admit'>): Promise<Ack> {
  return services.doors.answer(classId, answer.knock, answer.student, answer.letIn);
}

/** Memory alone: never a commit. */
export function notePresence({ services, classId, caller, connectionId }: Student, page: PageState): Ack {
  const isNews = services.presence.said(classId, caller.studentId, connectionId, page);
  if (isNews) services.presenceChanged(classId);
  return ACCEPTED;
}

export function tellTime({ services }: CommandContext): { readonly now: number } {
  return { now: services.clock.now() };
}
