import type { ClassView, GroupView, PersonalView } from '@flipflop/rotation';
import { Confetti, LinkButton } from '@flipflop/ui';
import { Video } from 'lucide-react';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import type { CallLink } from '../lesson/call-link.ts';

interface WrapUpProps {
  readonly view: ClassView;
  readonly group: GroupView | null;
  readonly place: PersonalView['place'];
  readonly call: CallLink;
}

/** All together: who is at home comes into the call. */
export function WrapUpScreen({ view, group, place, call }: WrapUpProps) {
  return (
    <>
      <Confetti groups={view.groups.map(({ shape }) => shape)} />
      <Prompt
        heading="Well done"
        shape={<CornerShape group={group} ground="paper" />}
        action={
          place === 'remote' && call.state === 'ready' ? (
            <LinkButton
              variant="ink"
              size="big"
              icon={<Video />}
              href={call.url}
              target="_blank"
              rel="noopener noreferrer"
            >
              Join now
            </LinkButton>
          ) : undefined
        }
      >
        <Sentence>{view.wrapUp.text === '' ? 'That was the last round.' : view.wrapUp.text}</Sentence>
      </Prompt>
    </>
  );
}
