import type { Activity } from '@flipflop/protocol';
import type { Group, Station, StationKind } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation/limits';
import { GroupBadge } from '@flipflop/ui';
import { Segmented, TextField } from '@flipflop/ui/teacher';
import './cell-strip.css';

const KINDS = [
  { value: 'live', words: 'Live' },
  { value: 'activity', words: 'Activity' },
  { value: 'break', words: 'Break' },
] as const satisfies readonly { value: StationKind; words: string }[];

export interface CellStripProps {
  readonly group: Group;
  readonly letter: string;
  /** From 0. */
  readonly round: number;
  /** As it was typed. */
  readonly station: Station;
  readonly activities: readonly Activity[];
  /** What the group does with the teacher in the other rounds. */
  readonly liveTitle: string;
  /** `isTyped`: letters of the title. */
  readonly onChange: (station: Station, isTyped: boolean) => void;
}

/** What one group does in one round. */
export function CellStrip(props: CellStripProps) {
  const { group, letter, round, station, activities, liveTitle, onChange } = props;
  const first = activities[0];
  const doing = (activity: Activity): Station => ({
    kind: 'activity',
    title: activity.title,
    activity: activity.id,
  });
  const choose = (kind: StationKind) => {
    if (kind === station.kind) return;
    if (kind === 'live') onChange({ kind, title: liveTitle }, false);
    else if (kind === 'break') onChange({ kind, title: 'Break' }, false);
    else if (first !== undefined) onChange(doing(first), false);
  };
  return (
    <section className="cell-strip" aria-labelledby="cell-strip-title">
      <div className="cell-strip-who">
        <GroupBadge shape={group.shape} letter={letter} size={36} />
        <h2 className="cell-strip-title" id="cell-strip-title">
          {group.name}, round {round + 1}
        </h2>
      </div>
      <Segmented
        label={`What ${group.name} do in round ${round + 1}`}
        labelHidden
        options={first === undefined ? KINDS.filter(({ value }) => value !== 'activity') : KINDS}
        value={station.kind}
        onChange={choose}
      />
      {station.kind === 'activity' && activities.length > 1 && (
        <Segmented
          label="Which activity"
          options={activities.map(({ id, title }) => ({ value: id, words: title || 'No title yet' }))}
          value={station.activity ?? null}
          onChange={(id) => {
            const activity = activities.find((each) => each.id === id);
            if (activity !== undefined) onChange(doing(activity), false);
          }}
        />
      )}
      {station.kind !== 'activity' && (
        <TextField
          label={`Title in round ${round + 1}`}
          value={station.title}
          onChange={(title) => onChange({ ...station, title: title.slice(0, LIMITS.stationTitle) }, true)}
        />
      )}
    </section>
  );
}
