import type { GroupView } from '@flipflop/rotation';
import { Button, LinkButton } from '@flipflop/ui';
import { Video } from 'lucide-react';
import { CornerShape, Prompt, Sentence } from '../frame/prompt.tsx';
import { Trouble } from '../frame/trouble.tsx';
import type { CallLink } from '../lesson/call-link.ts';
import type { Where } from '../lesson/screen.ts';

export interface LivePlace {
  /** What to bring on the way; empty: nothing. */
  readonly bring: string;
  /** Where the teacher is in the room: "the teacher's table". */
  readonly place: string;
}

interface ToLiveProps {
  readonly name: string;
  readonly teacher: string;
  readonly group: GroupView | null;
  readonly where: Where;
  readonly called: boolean;
  readonly live: LivePlace | null;
  readonly call: CallLink;
  readonly sent: boolean;
  readonly trouble: string | null;
  readonly onArrive: () => void;
}

/** On the way to the teacher: the ground is the group's full colour before a word is read. */
export function ToLiveScreen(props: ToLiveProps) {
  const { group, where, live, call, trouble } = props;
  return (
    <Prompt
      heading={headingOf(props)}
      shape={<CornerShape group={group} ground="solid" />}
      action={
        <>
          <Trouble>{trouble}</Trouble>
          <ArriveButton {...props} />
        </>
      }
    >
      <Sentence>{where === 'home' ? homeWords(props, call) : roomWords(props, live)}</Sentence>
      {props.called && where === 'room' && live !== null && live.bring !== '' && (
        <Sentence>{live.bring}</Sentence>
      )}
    </Prompt>
  );
}

function headingOf({ name, teacher, where, called, live }: ToLiveProps): string {
  if (called) return `${name}, come to ${teacher}`;
  if (where === 'home') return 'Join your teacher now';
  return `Come to ${live?.place ?? 'the teacher’s table'}`;
}

function homeWords({ teacher, called }: ToLiveProps, call: CallLink): string {
  if (call.state === 'none' || call.state === 'failed') return `${teacher} will tell you how to join.`;
  return called ? 'You will work on it together.' : `${teacher} is in the call.`;
}

function roomWords({ called, teacher }: ToLiveProps, live: LivePlace | null): string {
  if (called) return 'You will work on it together.';
  if (live !== null && live.bring !== '') return live.bring;
  return `${teacher} is there.`;
}

/** At home the button opens the call itself: the link is there before the press, so no pop-up is blocked. */
function ArriveButton({ group, where, call, sent, onArrive }: ToLiveProps) {
  const variant = group === null ? 'ink' : 'ground';
  if (where === 'home' && call.state === 'ready') {
    return (
      <LinkButton
        variant={variant}
        size="big"
        icon={<Video />}
        href={call.url}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onArrive}
      >
        Join now
      </LinkButton>
    );
  }
  const asking = where === 'home' && call.state === 'asking';
  return (
    <Button
      variant={variant}
      size="big"
      icon={asking ? <Video /> : undefined}
      sent={sent || asking}
      onClick={onArrive}
    >
      {asking ? 'Join now' : 'I’m here'}
    </Button>
  );
}
