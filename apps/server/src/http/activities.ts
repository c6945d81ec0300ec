import { done, NOT_YOURS, refuse } from '../classes/outcome.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks of activities and of the work on them. */

export async function teacherActivities(
  { activities, classes }: Services,
  { caller }: Ask<'teacherActivities'>,
) {
  const own = await classes.ofTeacher(caller.teacherId);
  const lines = await Promise.all(
    own.map(async (body) =>
      (await activities.lines(body)).map((line) => ({ ...line, className: body.name })),
    ),
  );
  return done({ activities: lines.flat().sort((one, other) => other.updatedAt - one.updatedAt) });
}

export async function activityCreate({ activities }: Services, { params, body }: Ask<'activityCreate'>) {
  return activities.create(params.classId, body.activity);
}

export async function activityGet({ activities }: Services, { params }: Ask<'activityGet'>) {
  return activities.get(params.classId, params.activityId);
}

export async function activitySave({ activities }: Services, { params, body }: Ask<'activitySave'>) {
  return activities.save(params.classId, params.activityId, body.version, body.activity);
}

export async function activityPublish({ activities }: Services, { params, body }: Ask<'activityPublish'>) {
  return activities.publish(params.classId, params.activityId, body.version);
}

export async function activityGive({ activities }: Services, { params }: Ask<'activityGive'>) {
  const got = await activities.give(params.classId, params.activityId);
  return got.ok ? done({ revision: got.value.revision, at: got.value.at }) : got;
}

/** Into a class that the teacher teaches as well; any other is answered as one that is not there. */
export async function activityCopy(
  { activities, identity }: Services,
  { caller, params, body }: Ask<'activityCopy'>,
) {
  if (!(await identity.teaches(caller.teacherId, body.to))) return NOT_YOURS;
  return activities.copy(params.classId, params.activityId, body.to);
}

export async function activityRemove({ activities }: Services, { params }: Ask<'activityRemove'>) {
  const removed = await activities.remove(params.classId, params.activityId);
  return removed.ok ? done({}) : removed;
}

export async function activityGrid({ grid }: Services, { params }: Ask<'activityGrid'>) {
  return grid.page(params.classId, params.activityId);
}

export async function activityResults({ works }: Services, { params }: Ask<'activityResults'>) {
  return works.results(params.classId, params.activityId);
}

const NO_SUCH_STUDENT = refuse('notFound', 'This student is not in the class.');

export async function workGet({ works, classes }: Services, { params }: Ask<'workGet'>) {
  const { classId, activityId, studentId } = params;
  const body = await classes.get(classId);
  if (!body?.students.some(({ id }) => id === studentId)) return NO_SUCH_STUDENT;
  return works.page(classId, activityId, studentId);
}

export async function workReview({ works, classes }: Services, { params, body }: Ask<'workReview'>) {
  const { classId, activityId, studentId } = params;
  const ofClass = await classes.get(classId);
  if (!ofClass?.students.some(({ id }) => id === studentId)) return NO_SUCH_STUDENT;
  return works.review(classId, activityId, studentId, body.act);
}
