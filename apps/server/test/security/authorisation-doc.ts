import { routes } from '@flipflop/protocol';
import {
  COMMON_RIGHTS,
  type CommandRight,
  PHASES,
  ROUTE_RIGHTS,
  STUDENT_RIGHTS,
  TEACHER_RIGHTS,
  WHO,
  WHO_WORDS,
} from './authorisation.ts';

const PHASE_WORDS = {
  noLesson: 'no lesson',
  lobby: 'lobby',
  counting: 'counting',
  paused: 'paused',
  timeUp: 'time up',
  changeover: 'changeover',
  changeoverPaused: 'changeover, paused',
  wrapUp: 'wrap-up',
  ended: 'ended',
} as const;

const mark = (isSo: boolean) => (isSo ? '✓' : '·');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** The document beside the package, as text. */
export function authorisationDocument(): string {
  const people = WHO.map((who, index) => `${index + 1}. ${WHO_WORDS[who]}`).join('\n');
  const numbers = WHO.map((_, index) => String(index + 1));
  const addresses = Object.entries(routes).map(([name, { method, path }]) => {
    const right = new Map(Object.entries(ROUTE_RIGHTS)).get(name);
    const may = right?.may ?? [];
    return [`\`${method} ${path}\``, ...WHO.map((who) => mark(may.includes(who))), right?.by ?? ''];
  });
  const commands: readonly (readonly [string, CommandRight])[] = [
    ...Object.entries(TEACHER_RIGHTS).map(([name, right]) => [`teacher’s \`${name}\``, right] as const),
    ...Object.entries(STUDENT_RIGHTS).map(([name, right]) => [`student’s \`${name}\``, right] as const),
    ...Object.entries(COMMON_RIGHTS).map(([name, right]) => [`\`${name}\``, right] as const),
  ];
  return `# Who may what

Printed from \`test/security/authorisation.ts\`; do not edit. A test fails when this page is not what the table
says, and the server is asked about every cell. After a change: \`UPDATE=1 npx vitest run apps/server/test/security\`.

What is not marked is refused in plain words, changes nothing, and is answered in the same way for something of
someone else and for something that does not exist; a co-teacher alone is told that the class’s own teacher can.
Who somebody is comes from the device's cookie, never from what
is sent.

## People, seen from one class

${people}

## Addresses

Every change also needs the page's own value in a header and our own origin. An address that is marked for all is
decided by what its last column names.

${table(['address', ...numbers, 'rests on'], addresses)}

## Commands of a socket

A socket is of one class, which was settled when it was opened: only for 2 to 9, each in their own class. A teacher
is asked anew at each command whether the class is still theirs.

${table(
  ['command', ...numbers, 'rests on'],
  commands.map(([name, { may, by }]) => [name, ...WHO.map((who) => mark(may.includes(who))), by ?? '']),
)}

## Phases in which a command is done, or is so already

${table(
  ['command', ...PHASES.map((phase) => PHASE_WORDS[phase])],
  commands.map(([name, { when }]) => [name, ...PHASES.map((phase) => mark(when.includes(phase)))]),
)}
`;
}
