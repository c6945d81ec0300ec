import type { Plan } from '@flipflop/rotation';
import { stationAt } from '@flipflop/rotation/stations';
import type { MouseEvent } from 'react';
import { isSameShape, PRESETS, type Preset, type PresetParts, planOf } from './lesson-presets.ts';
import { FILLS } from './pattern-cell.tsx';
import './preset-choice.css';

export interface PresetChoiceProps extends PresetParts {
  /** The lesson's as it is. */
  readonly plan: Plan;
  /** Where the class's groups are made. */
  readonly groupsHref: string;
  readonly onGroups: (event: MouseEvent<HTMLAnchorElement>) => void;
  readonly onChoose: (preset: Preset) => void;
}

/** The shapes in which a new lesson can begin, each as a small picture of its rounds. */
export function PresetChoice({ plan, groupsHref, onGroups, onChoose, ...parts }: PresetChoiceProps) {
  return (
    <section className="presets" aria-labelledby="presets">
      <h2 className="presets-title" id="presets">
        Start from
      </h2>
      <ul className="presets-list">
        {PRESETS.map((preset) => {
          const shape = planOf(preset, parts).plan;
          const inside = (
            <>
              <PlanPicture plan={shape} />
              <span className="preset-words">{preset.words}</span>
            </>
          );
          return (
            <li key={preset.name}>
              {parts.groups.length < preset.groups ? (
                <a className="preset" href={groupsHref} onClick={onGroups} data-missing="">
                  {inside}
                  <span className="preset-note">Needs {preset.groups} groups</span>
                </a>
              ) : (
                <button
                  type="button"
                  className="preset"
                  aria-pressed={isSameShape(plan, shape)}
                  onClick={() => onChoose(preset)}
                >
                  {inside}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Groups below each other, rounds beside each other; filled: with the teacher. */
function PlanPicture({ plan }: { readonly plan: Plan }) {
  return (
    <span className="plan-picture" aria-hidden="true" style={{ '--plan-picture-rounds': plan.rounds.length }}>
      {plan.groups.flatMap((group) =>
        plan.rounds.map((_, round) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place in the order
            key={`${group.id} ${round}`}
            data-group={group.shape}
            data-fill={FILLS[stationAt(plan, group.id, round).kind]}
          />
        )),
      )}
    </span>
  );
}
