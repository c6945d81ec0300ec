import type { Reading } from '@flipflop/countdown';
import type { StudentId, TeacherView } from '@flipflop/rotation';
import { StatusLine } from '@flipflop/ui';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useMoved } from '../../swap-motion/use-moved.ts';
import { useHeld } from '../../window/use-held.ts';
import { useMedia } from '../../window/use-media.ts';
import { CallRail } from './call/call-rail.tsx';
import { type Commands, type SendCommand, seenIn } from './command.ts';
import type { PanelConnection } from './connection-state.ts';
import { BoardDialog, type BoardLink } from './dialogs/board-dialog.tsx';
import { CodeDialog } from './dialogs/code-dialog.tsx';
import { EndDialog } from './dialogs/end-dialog.tsx';
import { EndRoundDialog } from './dialogs/end-round-dialog.tsx';
import { LeaveDialog } from './dialogs/leave-dialog.tsx';
import { CalledList } from './groups/called-list.tsx';
import { GroupPanel } from './groups/group-panel.tsx';
import { calledStudents } from './groups/group-sections.ts';
import type { StudentTap } from './groups/student-menu.tsx';
import { MessageRail } from './message/message-rail.tsx';
import { NoGroup } from './no-group.tsx';
import { PanelNotices } from './notices/panel-notices.tsx';
import { PanelHeader, type PanelSettings } from './panel-header.tsx';
import { type PanelMode, WATCH } from './panel-mode.ts';
import { PHASE_RAILS } from './rail/phase-rails.tsx';
import type { RailProps } from './rail/rail-props.ts';
import { refusalWords } from './refusal.ts';
import { SafeRow } from './safe/safe-row.tsx';
import { screened, screenedRefusal } from './safe/screened.ts';
import type { Safety } from './safe/use-level.ts';
import { useSafeKey } from './safe/use-safe-key.ts';
import { namedIn, useShownRow } from './safe/use-shown-row.ts';
import { sayNow } from './said.ts';
import './panel.css';

export interface PanelProps {
  readonly view: TeacherView;
  /** Of the class that came with the product. */
  readonly isSample: boolean;
  readonly reading: Reading | null;
  /** Server ms, to the second; null: not known. */
  readonly now: number | null;
  readonly connection: PanelConnection;
  readonly commands: Commands;
  readonly settings: PanelSettings;
  readonly safety: Safety;
  readonly askBoardLink: () => Promise<BoardLink>;
  readonly tryNow: () => void;
  /** Opens the link for one more device of this teacher. */
  readonly useAnotherDevice: () => void;
  readonly leave: () => void;
  /** What is said first of all. */
  readonly notice?: ReactNode;
  /** Where the panel starts; it starts by watching. */
  readonly startMode?: PanelMode;
}

/** As many names fit into a group's panel in two rows of panels. */
const OPEN_NAMES = 6;

/** The control panel of a running lesson. */
export function Panel(props: PanelProps) {
  const { reading, now, connection, settings, safety, askBoardLink, tryNow } = props;
  const { level } = safety;
  const naming = useShownRow(level);
  const held = useHeld(props.view);
  const view = useMemo(() => screened(held, level, naming.shown), [held, level, naming.shown]);
  const root = useRef<HTMLDivElement>(null);
  useSafeKey(root, safety.hasKey && safety.audience !== 'unasked', safety.toggle);
  const [mode, setMode] = useState<PanelMode>(props.startMode ?? WATCH);
  const [dialog, setDialog] = useState<'board' | 'code' | 'endRound' | 'end' | 'leave' | null>(null);
  const { commands, refusal: wholeRefusal } = useRefusal(props.commands);
  const refusal = wholeRefusal === null ? null : screenedRefusal(wholeRefusal, held, level);
  const { send } = commands;
  const isPhone = useMedia('(max-width: 40em)');
  const moves = useMoved(view.class.round);
  const isOffline = connection.state === 'offline';
  const watch = useCallback(() => setMode(WATCH), []);
  const showBoard = useCallback(() => setDialog('board'), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  const isSafe = level !== 'everything' || safety.audience !== null;
  const leave = isSafe ? () => setDialog('leave') : props.leave;

  const { groups, phase } = view.class;
  const tap = useMemo<StudentTap>(() => {
    if (isOffline) return 'unknown';
    const writeTo = (student: StudentId) =>
      setMode({ kind: 'message', to: { kind: 'student', student }, text: '' });
    return { groups, send, writeTo };
  }, [isOffline, groups, send]);
  const isInRound = phase === 'counting' || phase === 'paused';
  const rail: RailProps = {
    view,
    reading,
    now,
    isOffline,
    commands,
    refusal,
    openMode: setMode,
    showBoard,
    leave,
  };
  const picking =
    mode.kind === 'call'
      ? { picked: mode.picked, onToggle: (id: StudentId) => setMode(toggled(mode, id)) }
      : null;
  const called = groups.some((group) => group.station?.kind === 'live') ? [] : calledStudents(view);

  return (
    <div ref={root} className="panel" data-rail={settings.railSide} data-groups={groups.length}>
      <PanelHeader
        view={view}
        isSample={props.isSample}
        isOffline={isOffline}
        settings={settings}
        safety={safety}
        showBoard={showBoard}
        showCode={view.door.code === null ? null : () => setDialog('code')}
        endRound={isInRound && !isOffline ? () => setDialog('endRound') : null}
        endLesson={phase === 'ended' || isOffline ? null : () => setDialog('end')}
        useAnotherDevice={props.useAnotherDevice}
        leave={leave}
      />
      <main className="panel-main">
        <div className="panel-notices">
          {props.notice}
          <PanelNotices
            view={view}
            connection={connection}
            send={send}
            tryNow={tryNow}
            safety={safety}
            naming={naming}
          />
          <NoGroup view={view} tap={tap} level={level} naming={naming} />
          {level === 'noNames' ? (
            <SafeRow
              row="called"
              words="called to you"
              students={called.map((one) => one.row.id)}
              naming={naming}
            >
              <CalledList called={called.filter((one) => namedIn([one.row], naming).length > 0)} tap={tap} />
            </SafeRow>
          ) : (
            called.length > 0 && <CalledList called={called} tap={tap} />
          )}
        </div>
        <div className="panel-groups">
          {groups.map((group, place) => (
            <GroupPanel
              key={group.id}
              view={view}
              group={group}
              now={now}
              connection={connection}
              tap={tap}
              closed={isPhone || isCrowded(view, group.id)}
              towards={place % 2 === 0 ? 'end' : 'start'}
              moves={moves}
              picking={picking}
              level={level}
              naming={naming}
            />
          ))}
        </div>
      </main>
      <ModeRail rail={rail} mode={mode} setMode={setMode} close={watch} />
      <StatusLine text={sayNow({ refusal, connection, reading, warnMs: warnMsOf(view) })} />
      <EndRoundDialog
        open={dialog === 'endRound' && isInRound}
        onClose={closeDialog}
        onEnd={() => {
          closeDialog();
          void send('endRound', { seen: seenIn(view.class) });
        }}
      />
      <EndDialog
        open={dialog === 'end'}
        onClose={closeDialog}
        onEnd={() => {
          closeDialog();
          void send('end', {});
        }}
      />
      <LeaveDialog
        className={view.class.className}
        open={dialog === 'leave'}
        onClose={closeDialog}
        onLeave={props.leave}
      />
      <CodeDialog open={dialog === 'code'} onClose={closeDialog} door={view.door} />
      <BoardDialog open={dialog === 'board'} onClose={closeDialog} askLink={askBoardLink} />
    </div>
  );
}

interface ModeRailProps {
  readonly rail: RailProps;
  readonly mode: PanelMode;
  readonly setMode: (mode: PanelMode) => void;
  readonly close: () => void;
}

function ModeRail({ rail, mode, setMode, close }: ModeRailProps) {
  const { phase, round } = rail.view.class;
  if (mode.kind === 'call') {
    return (
      <CallRail
        rail={rail}
        picked={mode.picked}
        onDrop={(id) => setMode(toggled(mode, id))}
        onClose={close}
      />
    );
  }
  if (mode.kind === 'message') {
    return (
      <MessageRail
        rail={rail}
        to={mode.to}
        text={mode.text}
        onChange={(to, text) => setMode({ kind: 'message', to, text })}
        onClose={close}
      />
    );
  }
  const PhaseRail = PHASE_RAILS[phase];
  // Another phase brings another button: its own state starts anew.
  return <PhaseRail key={`${seenIn(rail.view.class).phase}-${round}`} {...rail} />;
}

function toggled(mode: PanelMode & { readonly kind: 'call' }, id: StudentId): PanelMode {
  const picked = mode.picked.includes(id) ? mode.picked.filter((one) => one !== id) : [...mode.picked, id];
  return { kind: 'call', picked };
}

/** Two rows of groups leave each half the height: names stand open where they fit. */
function isCrowded(view: TeacherView, groupId: string): boolean {
  if (view.class.groups.length < 4) return false;
  const rows = view.students.filter((row) => row.group === groupId);
  const missing = rows.filter((row) => !row.arrived).length;
  return rows.length > OPEN_NAMES || missing > 1;
}

/** A changeover is too short for a warning, and so is a round no longer than it. */
function warnMsOf(view: TeacherView): number {
  const { phase, countdown, warnMs } = view.class;
  return phase === 'counting' && countdown !== null && warnMs < countdown.totalMs ? warnMs : 0;
}

/** Remembers which command was refused, so that the words can say what has already happened. */
function useRefusal(commands: Commands): { readonly commands: Commands; readonly refusal: string | null } {
  const { send, pending, error } = commands;
  const [last, setLast] = useState<string | null>(null);
  const remembering = useCallback<SendCommand>(
    (name, command) => {
      setLast(name);
      return send(name, command);
    },
    [send],
  );
  const refusal = error === null ? null : refusalWords(error, last);
  return { commands: { send: remembering, pending, error }, refusal };
}
