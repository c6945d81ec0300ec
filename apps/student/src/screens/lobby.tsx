import type { ClassView, GroupView } from '@flipflop/rotation';
import { CircleCheck } from 'lucide-react';
import { CornerShape, Fact, Prompt, Sentence } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';
import { firstWords, oneOf } from './words.ts';

interface LobbyProps {
  readonly name: string;
  readonly view: ClassView;
  readonly group: GroupView;
  /** The lesson's content lies on this device. */
  readonly ready: boolean;
  readonly onNotMe: () => void;
}

export function LobbyScreen({ name, view, group, ready, onNotMe }: LobbyProps) {
  const one = oneOf(group);
  return (
    <Prompt
      heading={`You’re in, ${name}`}
      shape={<CornerShape group={group} ground="paper" />}
      under={<TextButton onClick={onNotMe}>I am not {name}</TextButton>}
    >
      <Sentence>
        {one === null ? 'Today you are in the group ' : 'Today you are a '}
        <strong>{one ?? group.name}</strong>. {firstWords(group.station, view.teacherName)} {view.teacherName}{' '}
        starts soon.
      </Sentence>
      {ready && group.station?.kind === 'activity' && (
        <Fact icon={<CircleCheck aria-hidden="true" />}>The activity is on your device</Fact>
      )}
    </Prompt>
  );
}
