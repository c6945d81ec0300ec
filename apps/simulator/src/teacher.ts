import { type Connection, createConnection } from '@flipflop/client';
import type { ClassPage, Lesson } from '@flipflop/protocol';
import { createVisitor, must, type Visitor } from './visitor.ts';

/** A teacher at a panel without a screen. */
export interface SimulatedTeacher {
  readonly visitor: Visitor;
  /** A class of these students, dealt evenly into the two usual groups. */
  makeClass(name: string, students: readonly string[]): Promise<ClassPage>;
  /** Saves the lesson and opens its lobby. */
  openLesson(classId: string, lesson: Lesson): Promise<void>;
  /** The link by which one more device of this teacher signs in, as the server printed the first. */
  deviceLink(): Promise<string>;
  /** The link by which another teacher comes to teach the class too. */
  inviteCoTeacher(classId: string): Promise<string>;
  /** Uses an invitation in this teacher's own browser. */
  claim(link: string): Promise<void>;
  /** The control panel's connection. */
  connect(classId: string): Connection;
}

/** Signs in by a one-time link: the server's, another device's or an invitation. */
export async function signIn(base: string, teacherLink: string): Promise<SimulatedTeacher> {
  const visitor = createVisitor(base);
  let csrf = '';

  /** Every claim gives this browser a new token, and its page a new value. */
  async function claim(teacherLinkOrInvitation: string): Promise<void> {
    const link = teacherLinkOrInvitation.slice(teacherLinkOrInvitation.indexOf('#link=') + '#link='.length);
    must(await visitor.api.call('teacherClaim', { body: { link } }));
    csrf = must(await visitor.api.call('teacherMe', {})).csrf;
    visitor.api.setCsrf(csrf);
  }

  await claim(teacherLink);
  return {
    visitor,
    claim,
    async deviceLink() {
      return must(await visitor.api.call('deviceLink', { body: {} })).url;
    },
    async inviteCoTeacher(classId) {
      return must(await visitor.api.call('coTeacherInvite', { params: { classId }, body: {} })).url;
    },
    async makeClass(name, students) {
      const { id } = must(await visitor.api.call('classCreate', { body: { name } }));
      const params = { classId: id };
      const entries = students.map((given) => ({ given, family: '' }));
      must(await visitor.api.call('studentsAdd', { params, body: { students: entries } }));
      return must(await visitor.api.call('classDeal', { params, body: { by: 'evenly' } }));
    },
    async openLesson(classId, lesson) {
      const made = must(await visitor.api.call('lessonCreate', { params: { classId }, body: { lesson } }));
      const params = { classId, lessonId: made.id };
      must(await visitor.api.call('lessonOpen', { params, body: {} }));
    },
    connect: (classId) =>
      createConnection({ role: 'teacher', classId, csrf, url: base, extraHeaders: visitor.socketHeaders() }),
  };
}
