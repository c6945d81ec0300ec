import { renderUnicodeCompact } from 'uqr';

export interface Greeting {
  /** Address on this very machine, for the teacher's browser. */
  readonly here: string;
  /** Address for everybody else. */
  readonly reach: string;
  readonly dataDir: string;
  /** Path of the one-time link; null: the teacher has signed in before. */
  readonly teacherLink: string | null;
}

/** What a person reads in the terminal after the start. */
export function greet({ here, reach, dataDir, teacherLink }: Greeting): string {
  return `
Flip Flop is running.

${teacherLink === null ? signInAgain(here) : firstSignIn(here, reach, teacherLink)}
  Students type          ${reach}
  or point their camera at this:

${indent(renderUnicodeCompact(reach))}

  Everything is kept in  ${dataDir}
  To stop: Ctrl-C.
`;
}

function firstSignIn(here: string, reach: string, link: string): string {
  const elsewhere =
    here === reach ? '' : `\n  (On another computer: the same with ${reach} in place of ${here}.)`;
  return `  Teacher: open this link. It works once, within a day.

    ${here}${link}
${elsewhere}
`;
}

function signInAgain(here: string): string {
  return `  Teacher                ${here}/teach/
  Signed out everywhere? Stop this (Ctrl-C) and start it again with
                         npm start -- --teacher-link
`;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
