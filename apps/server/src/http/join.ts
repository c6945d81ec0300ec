import type { JoinAnswer } from '@flipflop/protocol';
import { done, type Outcome } from '../classes/outcome.ts';
import type { Entry, Visitor } from '../identity/doors.ts';
import type { Ask, Reply, Visit } from './route.ts';
import type { Services } from './services.ts';

/** Coming in, for devices that are nobody's yet. */

export async function joinCode({ doors, teachers }: Services, { body }: Ask<'joinCode'>) {
  const behind = await doors.behind(body.code);
  if (!behind.ok) return behind;
  const { name, teacherId } = behind.value;
  return done({ className: name, teacherName: await teachers.nameOf(teacherId) });
}

export async function joinName(services: Services, { body, visit }: Ask<'joinName'>) {
  return answerTo(await services.doors.byName(await visitorOf(services, visit), body.code, body.name));
}

export async function joinCard(services: Services, { body, visit }: Ask<'joinCard'>) {
  return answerTo(await services.doors.byCard(await visitorOf(services, visit), body.card));
}

export async function joinDoor(
  { doors }: Services,
  { visit }: Ask<'joinDoor'>,
): Promise<Reply<{ state: 'in' | 'waiting' | 'closed' }>> {
  const answer = await doors.ask(visit.device.id);
  return answer.state === 'in'
    ? { ...done({ state: answer.state }), cookies: [answer.cookie] }
    : done({ state: answer.state });
}

async function visitorOf({ identity }: Services, { cookieHeader, device }: Visit): Promise<Visitor> {
  const found = await identity.callerOf('student', cookieHeader);
  return { device: device.id, signedIn: found?.caller.role === 'student' ? found.caller : null };
}

function answerTo(entry: Outcome<Entry>): Reply<JoinAnswer> {
  if (!entry.ok) return entry;
  if (entry.value.state === 'waiting') return done(entry.value);
  const { cookie } = entry.value;
  return { ...done({ state: 'in' }), cookies: cookie === null ? [] : [cookie] };
}
