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
  /** The control panel's connection. */
  connect(classId: string): Connection;
}

/** Signs in by the one-time link that the server printed. */
export async function signIn(base: string, teacherLink: string): Promise<SimulatedTeacher> {
  const visitor = createVisitor(base);
  const link = teacherLink.slice(teacherLink.indexOf('#link=') + '#link='.length);
  must(await visitor.api.call('teacherClaim', { body: { link } }));
  const { csrf } = must(await visitor.api.call('teacherMe', {}));
  visitor.api.setCsrf(csrf);

  return {
    visitor,
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
