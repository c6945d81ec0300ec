import type { ClassView, PersonalView } from '@flipflop/rotation';

/** To this student alone first, then to the group, then to all. */
export function messagesFor(view: ClassView, me: PersonalView): readonly string[] {
  const to = (audience: string | null) =>
    audience === null
      ? []
      : view.messages.filter((message) => message.to === audience).map(({ text }) => text);
  return [...new Set([...(me.message === null ? [] : [me.message]), ...to(me.group), ...to('all')])];
}
