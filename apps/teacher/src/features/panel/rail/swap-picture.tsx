import type { GroupView } from '@flipflop/rotation';
import { GroupBadge } from '@flipflop/ui';
import './swap-picture.css';

/** Who changes with whom: two that cross, or a ring of three to six. One group has nobody to change with. */
export function SwapPicture({
  groups,
  dashed,
}: {
  readonly groups: readonly GroupView[];
  readonly dashed: boolean;
}) {
  const ground = dashed ? 'paper' : 'ink';
  const [first, second] = groups;
  if (first === undefined || second === undefined) return null;
  if (groups.length === 2) {
    return (
      <span className="swap-picture" aria-hidden="true">
        <GroupBadge shape={first.shape} letter={first.letter} size={64} ground={ground} />
        <Cross />
        <GroupBadge shape={second.shape} letter={second.letter} size={64} ground={ground} />
      </span>
    );
  }
  const size = groups.length > 4 ? 30 : 42;
  return (
    <span className="swap-ring" data-many={groups.length > 4} aria-hidden="true">
      <span className="swap-picture">
        {groups.map((group, place) => (
          <span key={group.id} className="swap-ring-one">
            {place > 0 && <Step />}
            <GroupBadge shape={group.shape} letter={group.letter} size={size} ground={ground} />
          </span>
        ))}
      </span>
      <Return />
    </span>
  );
}

const Cross = () => (
  <svg
    aria-hidden="true"
    className="swap-cross"
    viewBox="0 0 40 44"
    fill="none"
    stroke="currentColor"
    strokeWidth="4.5"
  >
    <path d="M3 13h33M26 4l10 9-10 9M37 32H4M14 23L4 32l10 9" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

const Step = () => (
  <svg
    aria-hidden="true"
    className="swap-step"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="4"
  >
    <path d="M2 10h15M11 4l6 6-6 6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

const Return = () => (
  <svg
    aria-hidden="true"
    className="swap-return"
    viewBox="0 0 210 30"
    fill="none"
    stroke="currentColor"
    strokeWidth="4"
    preserveAspectRatio="none"
  >
    <path d="M203 2v10q0 12-12 12H19Q7 24 7 12V5M2 10l5-6 6 6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
