import { LIMITS } from './limits.ts';
import type { Audience, Context, Message } from './state.ts';

/** One message for each audience; the newest is the last. */
export function say(context: Context, message: Message): Context {
  const same = context.messages.find((other) => isSameAudience(other.to, message.to));
  if (same?.text === message.text) return context;
  return { ...context, messages: withMessage(context.messages, message) };
}

export function unsay(context: Context, to: Audience): Context {
  const messages = context.messages.filter((message) => !isSameAudience(message.to, to));
  return messages.length === context.messages.length ? context : { ...context, messages };
}

/** Is there room for one more on the screens, and in the document? */
export function fits(context: Context, message: Message): boolean {
  const messages = withMessage(context.messages, message);
  return messages.length <= LIMITS.messages && utf8Bytes(JSON.stringify(messages)) <= LIMITS.messagesBytes;
}

const withMessage = (messages: readonly Message[], message: Message): readonly Message[] => [
  ...messages.filter((other) => !isSameAudience(other.to, message.to)),
  message,
];

function isSameAudience(a: Audience, b: Audience): boolean {
  if (a.kind === 'group') return b.kind === 'group' && a.group === b.group;
  if (a.kind === 'student') return b.kind === 'student' && a.student === b.student;
  return b.kind === 'all';
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
