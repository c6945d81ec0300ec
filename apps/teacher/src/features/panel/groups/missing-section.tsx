import type { StudentId } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { CheckCheck } from 'lucide-react';
import type { MissingStudent } from './group-sections.ts';
import type { StudentTap } from './student-menu.tsx';
import { MissingTile } from './student-tile.tsx';

/** Without a connection the heading says when it was so. */
export const asOf = (heading: string, at: string | null): string =>
  at === null ? heading : `${heading.replace(' yet', '')} ${at}`;

export interface MissingSectionProps {
  readonly missing: readonly MissingStudent[];
  readonly allHere: readonly StudentId[];
  /** Null: it stands above already. */
  readonly heading: string | null;
  readonly tap: StudentTap;
}

/** Who is missing, dashed, and one tap for all of a group in the room. */
export function MissingSection({ missing, allHere, heading, tap }: MissingSectionProps) {
  if (missing.length === 0) return null;
  return (
    <div className="group-section">
      {heading !== null && <h3 className="group-section-heading">{heading}</h3>}
      <ul className="group-section-tiles">
        {missing.map((one) => (
          <li key={one.row.id}>
            <MissingTile missing={one} tap={tap} />
          </li>
        ))}
        {typeof tap === 'object' && allHere.length > 0 && (
          <li>
            <Button
              variant="quiet"
              className="group-section-all"
              icon={<CheckCheck />}
              onClick={() => void tap.send('markArrived', { students: [...allHere] })}
            >
              All here
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
