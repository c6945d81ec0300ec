import { parseNames, type RosterStudent } from '@flipflop/roster';

/** A register as a teacher would paste it, line by line, so that a name may stand on it twice: s1, s2… */
export function register(...lines: string[]): RosterStudent[] {
  return lines.map((line, index) => {
    const parsed = parseNames(line);
    const [name] = parsed.kind === 'names' ? parsed.students : [];
    if (!name) throw new Error(`no name: ${line}`);
    return { id: `s${index + 1}`, ...name };
  });
}
