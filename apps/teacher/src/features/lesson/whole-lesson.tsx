import { LIMITS } from '@flipflop/rotation/limits';
import { Stepper, Toggle } from '@flipflop/ui/teacher';
import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { type Fit, fitWords } from './fit.ts';
import type { LessonForm } from './lesson-form.ts';
import './whole-lesson.css';

/** Seconds: what can be set by half minutes is shown in minutes. */
const HALF_MINUTE = 30;

export interface WholeLessonProps {
  readonly form: LessonForm;
  readonly fit: Fit;
  readonly onChange: (change: Partial<LessonForm>) => void;
}

/** What holds for every round. */
export function WholeLesson({ form, fit, onChange }: WholeLessonProps) {
  return (
    <section className="whole-lesson" aria-labelledby="whole-lesson-title">
      <h2 className="whole-lesson-title" id="whole-lesson-title">
        Whole lesson
      </h2>
      <div className="whole-lesson-line">
        <span aria-hidden="true">Changeover</span>
        <ChangeoverStepper
          seconds={form.changeoverSeconds}
          onChange={(changeoverSeconds) => onChange({ changeoverSeconds })}
        />
      </div>
      <div className="whole-lesson-line">
        <Toggle on={form.autoSwap} onChange={(autoSwap) => onChange({ autoSwap })}>
          Swap when time is up
        </Toggle>
      </div>
      <MustEnd time={form.mustEnd} fit={fit} onChange={(mustEnd) => onChange({ mustEnd })} />
    </section>
  );
}

interface MustEndProps {
  readonly time: string;
  readonly fit: Fit;
  readonly onChange: (time: string) => void;
}

/** When the next bell rings, and whether the lesson is over by then. */
function MustEnd({ time, fit, onChange }: MustEndProps) {
  const id = useId();
  const words = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="whole-lesson-line">
      <label htmlFor={id}>Must end at</label>
      <span className="whole-lesson-bell">
        {time !== '' && (
          <button
            type="button"
            className="whole-lesson-clear"
            aria-label="No time at which it must end"
            onClick={() => {
              onChange('');
              // The button goes, and the focus not with it.
              input.current?.focus();
            }}
          >
            <X aria-hidden="true" />
          </button>
        )}
        <input
          ref={input}
          id={id}
          className="whole-lesson-time"
          type="time"
          value={time}
          aria-describedby={words}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      <p className="whole-lesson-fit" id={words} data-fit={fit.kind}>
        {fitWords(fit)}
      </p>
    </div>
  );
}

interface ChangeoverStepperProps {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** From a minute on in minutes and halves, below it in seconds. */
function ChangeoverStepper({ seconds, onChange }: ChangeoverStepperProps) {
  const { min, max } = LIMITS.changeoverSeconds;
  return seconds >= 60 && seconds % HALF_MINUTE === 0 ? (
    <Stepper
      label="Changeover"
      labelHidden
      value={seconds / 60}
      onChange={(minutes) => onChange(minutes * 60)}
      min={min}
      max={max / 60}
      step={HALF_MINUTE / 60}
      unit="minute"
    />
  ) : (
    <Stepper
      label="Changeover"
      labelHidden
      value={seconds}
      onChange={onChange}
      min={min}
      max={max}
      step={10}
      unit="second"
    />
  );
}
