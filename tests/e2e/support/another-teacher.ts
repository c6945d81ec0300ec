import { must, type SimulatedTeacher, signIn } from '@flipflop/simulator';

/** Comes as a co-teacher of the sample class, as every other teacher does, and teaches it no longer. */
export async function anotherTeacher(base: string, owner: SimulatedTeacher): Promise<SimulatedTeacher> {
  const { api } = owner.visitor;
  const { classes } = must(await api.call('teacherMe'));
  const classId = classes.find(({ sample }) => sample)?.id ?? '';
  const teacher = await signIn(base, await owner.inviteCoTeacher(classId));
  must(await teacher.visitor.api.call('teacherName', { body: { name: 'Ms Okafor' } }));
  const { coTeachers } = must(await api.call('classGet', { params: { classId } }));
  for (const { id: teacherId } of coTeachers) {
    must(await api.call('coTeacherEnd', { params: { classId, teacherId } }));
  }
  return teacher;
}
