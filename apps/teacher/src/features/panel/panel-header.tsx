import type { TeacherView } from '@flipflop/rotation';
import { Logo } from '@flipflop/ui';
import { Menu, MenuButton, MenuChoice, MenuGroup, MenuItem } from '@flipflop/ui/teacher';
import {
  ArrowLeft,
  CloudOff,
  Ellipsis,
  Flag,
  Keyboard,
  KeyRound,
  Moon,
  PanelLeft,
  PanelRight,
  Projector,
  Smartphone,
  Sun,
  SunMoon,
  TimerOff,
  UserRound,
  UserRoundX,
  Wifi,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Theme } from '../../settings/use-theme.ts';
import type { Safety } from './safe/use-level.ts';
import './panel-header.css';

export type RailSide = 'end' | 'start';

export interface PanelSettings {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly railSide: RailSide;
  readonly chooseRailSide: (side: RailSide) => void;
}

export interface PanelHeaderProps {
  readonly view: TeacherView;
  readonly isSample: boolean;
  readonly isOffline: boolean;
  readonly settings: PanelSettings;
  readonly safety: Safety;
  readonly showBoard: () => void;
  /** Null: there is no code any more. */
  readonly showCode: (() => void) | null;
  /** Null: not in this phase. */
  readonly endRound: (() => void) | null;
  readonly endLesson: (() => void) | null;
  readonly useAnotherDevice: () => void;
  readonly leave: () => void;
}

/** Which class and lesson this is, who is connected, and what is seldom needed. */
export function PanelHeader(props: PanelHeaderProps) {
  const { view, isSample, isOffline, settings, safety, showBoard, showCode, endRound, endLesson, leave } =
    props;
  const of = view.students.filter((row) => row.place !== 'absent').length;
  return (
    <header className="panel-header">
      <Logo size={24} />
      <h1 className="panel-header-title">
        <strong>{view.class.className}</strong>{' '}
        <span className="panel-header-lesson">{view.class.lessonTitle}</span>
        {isSample && (
          <span className="panel-header-sample">
            Sample<span className="panel-header-word"> class</span>
          </span>
        )}
      </h1>
      {isOffline ? (
        <p className="panel-header-connected" data-offline="">
          <CloudOff aria-hidden="true" />
          No connection
        </p>
      ) : (
        <p className="panel-header-connected">
          <Wifi aria-hidden="true" />
          <span>
            {view.connected} of {of}
            <span className="panel-header-word"> connected</span>
          </span>
        </p>
      )}
      <button
        type="button"
        className="panel-header-button"
        aria-label={safety.level === 'everything' ? 'Hide names' : 'Show names'}
        onClick={safety.audience === 'unasked' ? () => safety.answer(false) : safety.toggle}
      >
        {safety.level === 'everything' ? <UserRound aria-hidden="true" /> : <UserRoundX aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="panel-header-button panel-header-board"
        aria-label="Show on the board"
        onClick={showBoard}
      >
        <Projector aria-hidden="true" />
      </button>
      <Menu
        label="More"
        placement="bottom end"
        trigger={
          <MenuButton className="panel-header-button" label="More">
            <Ellipsis aria-hidden="true" />
          </MenuButton>
        }
      >
        <MenuItem icon={<Projector />} onPress={showBoard}>
          Show on the board
        </MenuItem>
        {showCode !== null && (
          <MenuItem icon={<KeyRound />} onPress={showCode}>
            Class code
          </MenuItem>
        )}
        {endRound !== null && (
          <MenuItem icon={<TimerOff />} onPress={endRound}>
            End round
          </MenuItem>
        )}
        <MenuItem icon={<Smartphone />} onPress={props.useAnotherDevice}>
          Use another device
        </MenuItem>
        <MenuItem icon={<ArrowLeft />} onPress={leave}>
          Back to {view.class.className}
        </MenuItem>
        {settings.railSide === 'end' ? (
          <MenuItem icon={<PanelLeft />} onPress={() => settings.chooseRailSide('start')}>
            Buttons on the left
          </MenuItem>
        ) : (
          <MenuItem icon={<PanelRight />} onPress={() => settings.chooseRailSide('end')}>
            Buttons on the right
          </MenuItem>
        )}
        {safety.audience === 'told' && (
          <MenuItem icon={<Projector />} onPress={() => safety.answer(false)}>
            Not on the projector
          </MenuItem>
        )}
        <MenuItem icon={<Keyboard />} onPress={() => safety.chooseKey(!safety.hasKey)}>
          {safety.hasKey ? 'Turn off the key H (hide names)' : 'Turn on the key H (hide names)'}
        </MenuItem>
        <MenuChoice label="Colours" options={THEMES} value={settings.theme} onChange={settings.chooseTheme} />
        {endLesson !== null && (
          <MenuGroup label="For everyone">
            <MenuItem icon={<Flag />} onPress={endLesson}>
              End lesson
            </MenuItem>
          </MenuGroup>
        )}
      </Menu>
    </header>
  );
}

const THEMES: readonly { readonly value: Theme; readonly words: string; readonly icon: ReactNode }[] = [
  { value: 'light', words: 'Light', icon: <Sun /> },
  { value: 'dark', words: 'Dark', icon: <Moon /> },
  { value: 'system', words: 'As on this device', icon: <SunMoon /> },
];
