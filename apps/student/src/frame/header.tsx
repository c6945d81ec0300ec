import type { GroupView } from '@flipflop/rotation';
import { GroupBadge, Logo, type ShapeGround } from '@flipflop/ui';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import './header.css';

interface PlainHeaderProps {
  /** The class; null: not known yet. */
  readonly className: string | null;
  readonly teacherName: string | null;
}

/** Before a student is in, and where there is no lesson. */
export function PlainHeader({ className, teacherName }: PlainHeaderProps) {
  return (
    <header className="st-header" data-plain="">
      <Logo size={28} />
      <strong className="st-header-name">{className ?? 'Flip Flop'}</strong>
      {teacherName !== null && <span className="st-header-end">{teacherName}</span>}
    </header>
  );
}

export type HeaderFill = 'pale' | 'ground' | 'over';

interface StudentHeaderProps {
  readonly name: string;
  readonly group: GroupView | null;
  readonly fill: HeaderFill;
  readonly badgeGround: ShapeGround;
  readonly onMenu: () => void;
  /** "Join Ms Okafor in", on a wide screen. */
  readonly until?: string;
  readonly children?: ReactNode;
}

/** Badge, name and countdown. The name opens the menu. */
export function StudentHeader(props: StudentHeaderProps) {
  const { name, group, fill, badgeGround, onMenu, until, children } = props;
  const pale = group === null ? undefined : 'pale';
  return (
    <header
      className="st-header"
      data-fill={fill === 'ground' ? undefined : fill === 'over' ? 'over' : pale}
      data-plain={fill === 'pale' && group === null ? '' : undefined}
    >
      <button type="button" className="st-header-me" aria-haspopup="dialog" onClick={onMenu}>
        {group === null ? (
          <Logo size={28} />
        ) : (
          <GroupBadge
            shape={group.shape}
            letter={group.letter}
            size={38}
            ground={badgeGround}
            label={group.name}
          />
        )}
        <span className="st-header-name">{name}</span>
        <Ellipsis className="st-header-more" role="img" aria-label="Menu" />
      </button>
      <div className="st-header-time">
        {until !== undefined && <span className="st-header-until">{until}</span>}
        {children}
      </div>
    </header>
  );
}
