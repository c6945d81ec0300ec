import type { Reading } from '@flipflop/countdown';
import type { TeacherView } from '@flipflop/rotation';
import type { Commands } from '../command.ts';
import type { PanelMode } from '../panel-mode.ts';

/** What every phase's rail gets. */
export interface RailProps {
  readonly view: TeacherView;
  readonly reading: Reading | null;
  /** Server ms, to the second; null: not known. */
  readonly now: number | null;
  readonly isOffline: boolean;
  readonly commands: Commands;
  /** Why the last command was refused, in words; null: it was not. */
  readonly refusal: string | null;
  readonly openMode: (mode: PanelMode) => void;
  readonly showBoard: () => void;
  readonly leave: () => void;
}
