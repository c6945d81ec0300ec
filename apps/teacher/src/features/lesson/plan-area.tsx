import type { ClassPage, Lesson } from '@flipflop/protocol';
import type { Plan } from '@flipflop/rotation';
import { groupLetters } from '@flipflop/rotation/letters';
import { type Ref, useEffect, useRef } from 'react';
import { useMedia } from '../../window/use-media.ts';
import { plainText } from '../../words/plain-text.ts';
import { type ActivityForm, newActivity, stationFor } from './activity-form.ts';
import { CellStrip } from './cell-strip.tsx';
import type { ChosenCell, FoundCell } from './chosen-cell.ts';
import { CrossingPattern } from './crossing-pattern.tsx';
import type { Fit } from './fit.ts';
import type { FormProblems, LessonForm } from './lesson-form.ts';
import { withCell, withoutRound, withRound } from './plan-cells.ts';
import { WholeLesson } from './whole-lesson.tsx';
import './plan-area.css';

export interface PlanAreaProps {
  readonly lesson: Lesson;
  readonly form: LessonForm;
  readonly problems: FormProblems;
  readonly roster: ClassPage['roster'];
  /** When the lesson would start, ms. */
  readonly start: number;
  readonly fit: Fit;
  readonly cell: FoundCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
  readonly onChange: (change: Partial<LessonForm>) => void;
  /** Who does what when, changed. `typing`: the field whose letters are one change. */
  readonly onPlan: (plan: Plan, typing: string | null) => void;
  /** Likewise, with an activity that the lesson did not have before. */
  readonly onNewActivity: (plan: Plan, activity: ActivityForm) => void;
  readonly onActivityTitle: (activity: ActivityForm) => void;
  /** Goes to where the activity is written. */
  readonly onWrite: () => void;
}

/** The pattern, what is chosen in it, and what holds for all its rounds. */
export function PlanArea(props: PlanAreaProps) {
  const { lesson, form, fit, cell, onChoose, onChange, onPlan } = props;
  const isNarrow = useMedia('(max-width: 60em)');
  const stripRef = useRef<HTMLElement>(null);
  const shown = cell === null ? '' : `${cell.group.id} ${cell.round}`;
  const shownBefore = useRef(shown);
  const isRemoved = useRef(false);
  // Runs after each change: a round that is taken out can leave the same place chosen.
  useEffect(() => {
    // The button that took a round out may be gone; the focus is not.
    if (isRemoved.current) stripRef.current?.focus({ preventScroll: true });
    isRemoved.current = false;
    if (shownBefore.current === shown) return;
    shownBefore.current = shown;
    stripRef.current?.scrollIntoView({ block: 'nearest' });
  });
  const strip = cell !== null && (
    <ChosenStrip
      {...props}
      cell={cell}
      stripRef={stripRef}
      onRemoved={() => {
        isRemoved.current = true;
      }}
    />
  );
  return (
    <>
      <CrossingPattern
        lesson={lesson}
        form={form}
        problems={props.problems}
        roster={props.roster}
        start={props.start}
        chosen={cell === null ? null : { group: cell.group.id, round: cell.round }}
        under={isNarrow ? strip : null}
        onChoose={onChoose}
        onMinutes={(round, minutes) =>
          onChange({ minutes: form.minutes.map((each, index) => (index === round ? minutes : each)) })
        }
        onWrapUpMinutes={(wrapUpMinutes) => onChange({ wrapUpMinutes })}
        onAddRound={() => onPlan(withRound(lesson.plan), null)}
      />
      <div className="plan-strip">
        {!isNarrow && strip}
        <WholeLesson form={form} fit={fit} onChange={onChange} />
      </div>
    </>
  );
}

interface ChosenStripProps extends PlanAreaProps {
  readonly cell: FoundCell;
  readonly stripRef: Ref<HTMLElement>;
  readonly onRemoved: () => void;
}

function ChosenStrip(props: ChosenStripProps) {
  const { lesson, form, cell, stripRef, onChoose, onPlan, onNewActivity, onWrite, onRemoved } = props;
  const { plan } = lesson;
  const { group, round, row, station } = cell;
  return (
    <CellStrip
      plan={plan}
      group={group}
      letter={groupLetters(plan.groups)[row] ?? ''}
      round={round}
      station={station}
      activities={form.activities}
      liveTitle={plainText(form.liveTitle)}
      onChange={(changed, isTyped) =>
        onPlan(withCell(plan, group.id, round, changed), isTyped ? `${group.id} ${round}` : null)
      }
      onNewActivity={() => {
        const activity = newActivity(form.activities);
        onNewActivity(withCell(plan, group.id, round, stationFor(activity)), activity);
      }}
      onActivityTitle={props.onActivityTitle}
      onWrite={onWrite}
      stripRef={stripRef}
      onRemoveRound={() => {
        onRemoved();
        onPlan(withoutRound(plan, round), null);
        onChoose({ group: group.id, round: Math.max(0, round - 1) });
      }}
    />
  );
}
