import type { ReactNode } from 'react';

export interface SaidProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One thing that is said of a list, and what can be done about it. */
export function Said({ icon, children, action }: SaidProps) {
  return (
    <li className="roster-said-one">
      <span className="roster-said-icon" aria-hidden="true">
        {icon}
      </span>
      <p className="roster-said-words">{children}</p>
      {action}
    </li>
  );
}
