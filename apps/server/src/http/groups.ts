import { pageOf } from './class.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks of a class's groups. */

export async function groupsSet(services: Services, { caller, params, body }: Ask<'groupsSet'>) {
  const { groups, members } = body;
  return pageOf(services, caller, await services.classes.setGroups(params.classId, groups, members));
}

export async function groupSetNew(services: Services, { caller, params, body }: Ask<'groupSetNew'>) {
  return pageOf(services, caller, await services.classes.newGroupSet(params.classId, body.name));
}

export async function groupSetName(services: Services, { caller, params, body }: Ask<'groupSetName'>) {
  const { classId, setId } = params;
  return pageOf(services, caller, await services.classes.nameGroupSet(classId, setId, body.name));
}

export async function groupSetUse(services: Services, { caller, params }: Ask<'groupSetUse'>) {
  return pageOf(services, caller, await services.classes.useGroupSet(params.classId, params.setId));
}

export async function groupSetRemove(services: Services, { caller, params }: Ask<'groupSetRemove'>) {
  return pageOf(services, caller, await services.classes.removeGroupSet(params.classId, params.setId));
}
