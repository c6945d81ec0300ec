import { Armchair, Layers, Presentation } from 'lucide-react';
import { rem } from './css-variables.ts';
import './station-icon.css';

const ICONS = { live: Presentation, activity: Layers, break: Armchair } as const;

export interface StationIconProps {
  readonly kind: keyof typeof ICONS;
  /** In px at normal text size. */
  readonly size?: number;
}

/** Always beside the station's word, so it says nothing itself. */
export function StationIcon({ kind, size = 24 }: StationIconProps) {
  const Icon = ICONS[kind];
  return <Icon className="ff-station-icon" aria-hidden="true" style={{ '--icon-size': rem(size) }} />;
}
