import type { GroupView } from '@flipflop/rotation';
import { GroupBadge, type ShapeGround } from '@flipflop/ui';
import type { ReactNode } from 'react';
import './prompt.css';

export interface PromptProps {
  /** Above the heading: the eye, the two devices. */
  readonly picture?: ReactNode;
  readonly heading: ReactNode;
  /** The sentence under it. */
  readonly children?: ReactNode;
  /** The one button, at the bottom, and the quiet words under it. */
  readonly action?: ReactNode;
  readonly under?: ReactNode;
  /** The big shape that grows out of the corner. */
  readonly shape?: ReactNode;
  /** There is a field to fill in: a smaller heading leaves it room. */
  readonly compact?: boolean;
}

/** One heading, one sentence, one button: what nearly every screen of a student is. */
export function Prompt({ picture, heading, children, action, under, shape, compact = false }: PromptProps) {
  return (
    <div className="st-prompt" data-compact={compact ? '' : undefined}>
      <div className="st-prompt-words">
        {picture !== undefined && (
          <div className="st-prompt-picture" aria-hidden="true">
            {picture}
          </div>
        )}
        <h1 className="st-prompt-heading" tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      {shape}
      {(action !== undefined || under !== undefined) && (
        <div className="st-prompt-action">
          {action}
          {under !== undefined && <div className="st-prompt-under">{under}</div>}
        </div>
      )}
    </div>
  );
}

/** The sentence under a prompt's heading. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <p className="st-sentence">{children}</p>;
}

/** A small true fact under the sentence, with its icon. */
export function Fact({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="st-fact">
      {icon}
      <span>{children}</span>
    </p>
  );
}

interface CornerShapeProps {
  readonly group: Pick<GroupView, 'shape' | 'letter'> | null;
  readonly ground: ShapeGround;
}

/** The group's own shape, large, cut by the corner it grows out of. */
export function CornerShape({ group, ground }: CornerShapeProps) {
  if (group === null) return null;
  return (
    <div className="st-corner" aria-hidden="true">
      <GroupBadge shape={group.shape} letter={group.letter} size={212} ground={ground} />
    </div>
  );
}
