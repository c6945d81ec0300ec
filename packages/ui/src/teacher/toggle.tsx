import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import './toggle.css';

export interface ToggleProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** A setting that is on or off, and says which. The whole line is the target. */
export function Toggle({ children, on, onChange, disabled = false }: ToggleProps) {
  return (
    <Switch className="ff-toggle" isSelected={on} onChange={onChange} isDisabled={disabled}>
      <span className="ff-toggle-words">{children}</span>
      <span className="ff-toggle-state" aria-hidden="true">
        {on ? 'On' : 'Off'}
      </span>
      <span className="ff-toggle-track" aria-hidden="true">
        <span className="ff-toggle-knob" />
      </span>
    </Switch>
  );
}
