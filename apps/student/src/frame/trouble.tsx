import type { ReactNode } from 'react';
import './trouble.css';

/** Why a press did nothing, in words beside the button. Rendered always, so that it is read out when it comes. */
export function Trouble({ children }: { readonly children: ReactNode }) {
  return (
    <div className="st-trouble" role="alert">
      {children !== null && <p className="st-trouble-words">{children}</p>}
    </div>
  );
}
