import type { ClassPage, Lesson } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';
import { LIMITS } from '@flipflop/rotation/limits';
import { GroupBadge, VisuallyHidden } from '@flipflop/ui';
import { Stepper } from '@flipflop/ui/teacher';
import { ArrowDownUp, ChevronRight, Plus } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, useId } from 'react';
import { clockTime } from '../../words/clock-time.ts';
import { PLACE_WORDS } from '../../words/places.ts';
import { cellAfter } from './cell-keys.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { type FormProblems, type LessonForm, lessonMinutes, minutesBefore } from './lesson-form.ts';
import { changeoverWords } from './lesson-words.ts';
import { PatternCell, placeOf } from './pattern-cell.tsx';
import './crossing-pattern.css';

const MINUTE = 60_000;

export interface CrossingPatternProps {
  readonly lesson: Lesson;
  readonly form: LessonForm;
  readonly problems: FormProblems;
  readonly roster: ClassPage['roster'];
  /** When the lesson would start, ms. */
  readonly start: number;
  readonly onMinutes: (round: number, minutes: number) => void;
  readonly onWrapUpMinutes: (minutes: number) => void;
  /** Null: none. */
  readonly chosen: ChosenCell | null;
  /** What stands under the chosen cell, where cells stand below each other; null: nothing. */
  readonly under: ReactNode;
  readonly onChoose: (cell: ChosenCell) => void;
  readonly onAddRound: () => void;
}

/** Who does what when: groups keep their line, the work crosses. */
export function CrossingPattern(props: CrossingPatternProps) {
  const { lesson, form, problems, roster, start, chosen, onChoose, onMinutes, onWrapUpMinutes } = props;
  const { plan, content } = lesson;
  const letters = groupLetters(plan.groups);
  const timeOf = (round: number) => clockTime(start + minutesBefore(form, round) * MINUTE);
  const rows = plan.groups.length;
  const keys = useId();
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const pattern = event.currentTarget;
    const isRightToLeft = getComputedStyle(pattern).direction === 'rtl';
    const next = cellAfter(event.key, place, { rows, rounds: plan.rounds.length, isRightToLeft });
    if (next === null) return;
    event.preventDefault();
    pattern.querySelector<HTMLElement>(`[data-row="${next.row}"][data-round="${next.round}"]`)?.focus();
  };
  return (
    <section
      className="pattern"
      aria-label="Rounds"
      style={{ '--pattern-rows': rows, '--pattern-rounds': plan.rounds.length - 1 }}
      data-rounds={plan.rounds.length}
      data-rows={rows}
      aria-describedby={keys}
      onKeyDown={handleKeyDown}
    >
      <VisuallyHidden>
        <span id={keys}>The arrow keys go from square to square, Enter chooses one.</span>
      </VisuallyHidden>
      {plan.groups.map((group, row) => (
        <div
          key={group.id}
          className="pattern-group"
          style={{ gridRow: row + 2, gridColumn: 1 }}
          aria-hidden="true"
        >
          <GroupBadge shape={group.shape} letter={letters[row] ?? ''} size={60} />
          <span className="pattern-group-name">{group.name}</span>
          <span className="pattern-group-place">
            {PLACE_WORDS[group.place]}, {roster.filter((student) => student.group === group.id).length}
          </span>
        </div>
      ))}
      {plan.rounds.map((round, index) => {
        const column = 2 + index * 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place in the order
          <Fragment key={index}>
            {index > 0 && (
              <p className="pattern-change" style={{ gridRow: `2 / span ${rows}`, gridColumn: column - 1 }}>
                <ArrowDownUp aria-hidden="true" />
                <span>
                  <VisuallyHidden>Changeover </VisuallyHidden>
                  {changeoverWords(form.changeoverSeconds)}
                </span>
              </p>
            )}
            <div className="pattern-head" style={{ gridRow: 1, gridColumn: column }}>
              <div>
                <h2 className="pattern-title">Round {index + 1}</h2>
                <p className="pattern-from">from {timeOf(index)}</p>
              </div>
              <Stepper
                label={`Minutes of round ${index + 1}`}
                labelHidden
                value={form.minutes[index] ?? round.minutes}
                onChange={(minutes) => onMinutes(index, minutes)}
                min={LIMITS.roundMinutes.min}
                max={LIMITS.roundMinutes.max}
                unit="minute"
              />
            </div>
            {plan.groups.map((group, row) => {
              const isChosen = chosen?.group === group.id && chosen.round === index;
              return (
                <Fragment key={group.id}>
                  <PatternCell
                    plan={plan}
                    group={group.id}
                    letter={letters[row] ?? ''}
                    round={index}
                    bring={content.live.bring}
                    problems={problems}
                    isChosen={isChosen}
                    isTabbed={chosen === null ? row + index === 0 : isChosen}
                    onChoose={onChoose}
                    at={{ row, column }}
                  />
                  {isChosen && props.under}
                </Fragment>
              );
            })}
          </Fragment>
        );
      })}
      <p
        className="pattern-then"
        style={{ gridRow: `2 / span ${rows}`, gridColumn: 1 + plan.rounds.length * 2 }}
        aria-hidden="true"
      >
        <ChevronRight />
      </p>
      <div className="pattern-head" style={{ gridRow: 1, gridColumn: 2 + plan.rounds.length * 2 }}>
        <div>
          <h2 className="pattern-title">Wrap-up</h2>
          <p className="pattern-from">
            from {clockTime(start + wrapUpFrom(form) * MINUTE)}, ends{' '}
            {clockTime(start + lessonMinutes(form) * MINUTE)}
          </p>
        </div>
      </div>
      <div
        className="pattern-wrap-up"
        style={{ gridRow: `2 / span ${rows}`, gridColumn: 2 + plan.rounds.length * 2 }}
      >
        <span className="pattern-wrap-up-groups" aria-hidden="true">
          {plan.groups.map((group, row) => (
            <GroupBadge key={group.id} shape={group.shape} letter={letters[row] ?? ''} size={36} />
          ))}
        </span>
        <h3 className="pattern-wrap-up-title">All together</h3>
        {form.wrapUp !== '' && <p className="pattern-wrap-up-text">{form.wrapUp}</p>}
        <div className="pattern-wrap-up-time">
          <Stepper
            label="Minutes of the wrap-up"
            labelHidden
            value={form.wrapUpMinutes}
            onChange={onWrapUpMinutes}
            min={LIMITS.wrapUpMinutes.min}
            max={LIMITS.wrapUpMinutes.max}
            unit="minute"
          />
        </div>
      </div>
      {plan.rounds.length < LIMITS.rounds.max && (
        <button
          type="button"
          className="pattern-add"
          style={{ gridRow: `2 / span ${rows}`, gridColumn: 3 + plan.rounds.length * 2 }}
          onClick={props.onAddRound}
        >
          <Plus aria-hidden="true" />
          <VisuallyHidden>Add a </VisuallyHidden>Round
        </button>
      )}
    </section>
  );
}

const wrapUpFrom = (form: LessonForm): number => {
  const last = form.minutes.length - 1;
  return minutesBefore(form, last) + (form.minutes[last] ?? 0);
};
