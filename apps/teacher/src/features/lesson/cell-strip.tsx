import type { Group, Plan, Station, StationKind } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation/limits';
import { GroupBadge, StationIcon } from '@flipflop/ui';
import { Menu, MenuButton, MenuChoice, MenuItem, Segmented, TextField } from '@flipflop/ui/teacher';
import { Plus, X } from 'lucide-react';
import { type FocusEvent, type Ref, useRef } from 'react';
import { type ActivityForm, isRoomFor, NO_ROOM_WORDS, stationFor } from './activity-form.ts';
import { titleWords } from './lesson-words.ts';
import './cell-strip.css';

const KINDS = [
  { value: 'live', words: 'Live' },
  { value: 'activity', words: 'Activity' },
  { value: 'break', words: 'Break' },
] as const satisfies readonly { value: StationKind; words: string }[];

export interface CellStripProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly letter: string;
  /** From 0. */
  readonly round: number;
  /** As it was typed. */
  readonly station: Station;
  readonly activities: readonly ActivityForm[];
  /** What the group does with the teacher in the other rounds. */
  readonly liveTitle: string;
  /** `isTyped`: letters of the title. */
  readonly onChange: (station: Station, isTyped: boolean) => void;
  /** What the group's activity is called, wherever it is done. */
  readonly onActivityTitle: (activity: ActivityForm) => void;
  readonly onNewActivity: () => void;
  /** Goes to where the activity is written. */
  readonly onWrite: () => void;
  readonly onRemoveRound: () => void;
  readonly stripRef: Ref<HTMLElement>;
}

/** What one group does in one round. */
export function CellStrip(props: CellStripProps) {
  const { plan, group, letter, round, station, activities, liveTitle, onChange, onNewActivity } = props;
  const activity = activities.find(({ id }) => id === station.activity);
  const choose = (kind: StationKind) => {
    const [first] = activities;
    if (kind === station.kind) return;
    if (kind === 'live') onChange({ kind, title: liveTitle }, false);
    else if (kind === 'break') onChange({ kind, title: 'Break' }, false);
    else if (first === undefined) onNewActivity();
    else onChange(stationFor(first), false);
  };
  return (
    <section className="cell-strip" aria-labelledby="cell-strip-title" tabIndex={-1} ref={props.stripRef}>
      <div className="cell-strip-who">
        <GroupBadge shape={group.shape} letter={letter} size={36} />
        <h2 className="cell-strip-title" id="cell-strip-title">
          {group.name}, round {round + 1}
        </h2>
        <p className="cell-strip-hint">Tap a square to change what a group does.</p>
        {plan.rounds.length > LIMITS.rounds.min && (
          <button type="button" className="cell-strip-remove" onClick={props.onRemoveRound}>
            <X aria-hidden="true" />
            Remove round {round + 1}
          </button>
        )}
      </div>
      <div className="cell-strip-what">
        <Segmented
          label={`What ${group.name} do in round ${round + 1}`}
          labelHidden
          options={KINDS}
          value={station.kind}
          onChange={choose}
        />
        {station.kind === 'activity' ? (
          <>
            {activity !== undefined && (
              <TextField
                label="Title of the activity"
                value={activity.title}
                onChange={(title) => props.onActivityTitle({ ...activity, title })}
              />
            )}
            <ActivityMenu {...props} />
          </>
        ) : (
          <TextField
            label={`Title in round ${round + 1}`}
            value={station.title}
            onChange={(title) => onChange({ ...station, title: title.slice(0, LIMITS.stationTitle) }, true)}
          />
        )}
      </div>
    </section>
  );
}

/** Which activity it is: another of the lesson, or a new one, which is written next. */
function ActivityMenu({ plan, station, activities, onChange, onNewActivity, onWrite }: CellStripProps) {
  const isRoom = isRoomFor(plan, activities);
  const isNew = useRef(false);
  // A menu that closes gives the focus back to its button: from there it goes on to the new one's title.
  const handleFocus = ({ currentTarget, target }: FocusEvent) => {
    if (!isNew.current || !currentTarget.contains(target)) return;
    isNew.current = false;
    onWrite();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hands the focus on and does nothing itself
    <div onFocus={handleFocus}>
      <Menu
        label="Change the activity"
        trigger={
          <MenuButton className="cell-strip-work">
            <StationIcon kind="activity" size={22} />
            <span className="cell-strip-work-title">{titleWords(station.title)}</span>
            <span className="cell-strip-work-change">Change</span>
          </MenuButton>
        }
      >
        <MenuChoice
          label="Activities of this lesson"
          options={activities.map(({ id, title }) => ({ value: id, words: titleWords(title) }))}
          value={station.activity ?? null}
          onChange={(id) => {
            const activity = activities.find((each) => each.id === id);
            if (activity !== undefined) onChange(stationFor(activity), false);
          }}
        />
        <MenuItem
          icon={<Plus />}
          disabled={!isRoom}
          onPress={() => {
            isNew.current = true;
            onNewActivity();
          }}
        >
          {isRoom ? 'A new activity' : NO_ROOM_WORDS}
        </MenuItem>
      </Menu>
    </div>
  );
}
