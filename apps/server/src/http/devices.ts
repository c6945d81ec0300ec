import { done, refuse } from '../classes/outcome.ts';
import { bothWays } from './both-ways.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** The devices of a teacher: there is no password, so these are what signs somebody in. */

/** This device is nobody's again. */
export async function teacherLeave(
  { tokens, cookies, log }: Services,
  { caller }: Ask<'teacherLeave'>,
): Promise<Reply<Record<string, never>>> {
  await tokens.end(caller.tokenId, 'signedOut');
  log.info({ teacherId: caller.teacherId }, 'a teacher signed out');
  return { ...done({}), cookies: [cookies.clear('teacher')] };
}

export async function teacherDevices({ tokens }: Services, { caller }: Ask<'teacherDevices'>) {
  const devices = await tokens.devicesOf(caller.teacherId);
  return done({
    devices: devices.map(({ device, createdAt, usedAt }) => ({
      id: device,
      here: device === caller.device,
      since: createdAt,
      usedAt,
    })),
  });
}

export async function deviceLink(services: Services, { caller, visit }: Ask<'deviceLink'>) {
  return done(bothWays(services, visit, await services.links.makeDeviceLink(caller.teacherId)));
}

const NO_SUCH_DEVICE = refuse('notFound', 'This device is not signed in any more.');

export async function deviceEnd(
  { tokens, cookies, log }: Services,
  { caller, params }: Ask<'deviceEnd'>,
): Promise<Reply<Record<string, never>>> {
  if (!(await tokens.endDevice(caller.teacherId, params.deviceId))) return NO_SUCH_DEVICE;
  log.info({ teacherId: caller.teacherId }, 'a teacher’s device was signed out');
  return params.deviceId === caller.device ? { ...done({}), cookies: [cookies.clear('teacher')] } : done({});
}

/** With the other devices end the links by which one of them could come back. */
export async function signOutOthers(
  { tokens, links, classes, log }: Services,
  { caller }: Ask<'signOutOthers'>,
) {
  const { teacherId, tokenId } = caller;
  const taught = await classes.ofTeacher(teacherId);
  const own = taught.filter((body) => body.teacherId === teacherId);
  await Promise.all([links.endDeviceLink(teacherId), ...own.map(({ id }) => links.endInvitation(id))]);
  await tokens.endOthers(teacherId, tokenId);
  log.info({ teacherId }, 'a teacher’s other devices were signed out');
  return done({});
}
