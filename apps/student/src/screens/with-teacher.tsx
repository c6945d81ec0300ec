import type { GroupView } from '@flipflop/rotation';
import { LinkButton } from '@flipflop/ui';
import { Video } from 'lucide-react';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import type { CallLink } from '../lesson/call-link.ts';
import type { Where } from '../lesson/screen.ts';
import { withTeacherUntilWords } from './words.ts';

interface WithTeacherProps {
  readonly teacher: string;
  readonly group: GroupView | null;
  readonly where: Where;
  readonly call: CallLink;
}

/** Where the round wants the student: calm, nothing to do on this screen. */
export function WithTeacherScreen({ teacher, group, where, call }: WithTeacherProps) {
  const title = group?.station?.kind === 'live' ? group.station.title : '';
  return (
    <Prompt
      heading={`You are with ${teacher}`}
      shape={<CornerShape group={group} ground="solid" />}
      action={
        where === 'home' && call.state === 'ready' ? (
          <LinkButton
            variant={group === null ? 'ink' : 'ground'}
            size="big"
            icon={<Video />}
            href={call.url}
            target="_blank"
            rel="noopener noreferrer"
          >
            Back to the call
          </LinkButton>
        ) : undefined
      }
    >
      {title !== '' && (
        <Sentence>
          <strong>{title}</strong>
        </Sentence>
      )}
      <Sentence>{withTeacherUntilWords(group)}</Sentence>
    </Prompt>
  );
}
