import type { ReactNode } from 'react';

export interface StepButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** A step back or forward through what was changed. */
export function StepButton({ label, icon, disabled, onPress }: StepButtonProps) {
  return (
    <button type="button" className="lesson-undo" aria-label={label} disabled={disabled} onClick={onPress}>
      {icon}
    </button>
  );
}
