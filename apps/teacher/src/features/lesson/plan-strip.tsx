import type { Lesson } from '@flipflop/protocol';
import type { Plan } from '@flipflop/rotation';
import { groupLetters } from '@flipflop/rotation/letters';
import { plainText } from '../../words/plain-text.ts';
import { type ActivityForm, newActivity, stationFor } from './activity-form.ts';
import { CellStrip } from './cell-strip.tsx';
import type { ChosenCell, FoundCell } from './chosen-cell.ts';
import type { Fit } from './fit.ts';
import type { LessonForm } from './lesson-form.ts';
import { withCell, withoutRound } from './plan-cells.ts';
import { WholeLesson } from './whole-lesson.tsx';
import './plan-strip.css';

export interface PlanStripProps {
  readonly lesson: Lesson;
  readonly form: LessonForm;
  readonly fit: Fit;
  readonly cell: FoundCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
  readonly onChange: (change: Partial<LessonForm>) => void;
  /** Who does what when, changed. `typing`: the field whose letters are one change. */
  readonly onPlan: (plan: Plan, typing: string | null) => void;
  /** Likewise, with an activity that the lesson did not have before. */
  readonly onNewActivity: (plan: Plan, activity: ActivityForm) => void;
  /** Goes to where the activity is written. */
  readonly onWrite: () => void;
}

/** Under the pattern: what is chosen in it, and beside that what holds for all rounds. */
export function PlanStrip(props: PlanStripProps) {
  const { lesson, form, fit, cell, onChoose, onChange, onPlan, onNewActivity, onWrite } = props;
  const { plan } = lesson;
  return (
    <div className="plan-strip">
      {cell !== null && (
        <CellStrip
          plan={plan}
          group={cell.group}
          letter={groupLetters(plan.groups)[cell.row] ?? ''}
          round={cell.round}
          station={cell.station}
          activities={form.activities}
          liveTitle={plainText(form.liveTitle)}
          onChange={(station, isTyped) =>
            onPlan(
              withCell(plan, cell.group.id, cell.round, station),
              isTyped ? `${cell.group.id} ${cell.round}` : null,
            )
          }
          onNewActivity={() => {
            const activity = newActivity(form.activities);
            onNewActivity(withCell(plan, cell.group.id, cell.round, stationFor(activity)), activity);
          }}
          onWrite={onWrite}
          onRemoveRound={() => {
            onPlan(withoutRound(plan, cell.round), null);
            onChoose({ group: cell.group.id, round: Math.max(0, cell.round - 1) });
          }}
        />
      )}
      <WholeLesson form={form} fit={fit} onChange={onChange} />
    </div>
  );
}
