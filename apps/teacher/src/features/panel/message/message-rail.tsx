import type { Audience, TeacherView } from '@flipflop/rotation';
import { Button, GroupBadge, VisuallyHidden } from '@flipflop/ui';
import { Segmented, type SegmentedOption, TextArea } from '@flipflop/ui/teacher';
import { Flag, Volume2 } from 'lucide-react';
import { OneButton } from '../rail/one-button.tsx';
import { Rail } from '../rail/rail.tsx';
import type { RailProps } from '../rail/rail-props.ts';
import { RailSmallTime } from '../rail/rail-small-time.tsx';
import { audienceKey, audienceName, laterSentence, reach } from './message-audience.ts';
import './message-rail.css';

const QUICK = [
  { text: 'Get ready to finish.', icon: <Flag aria-hidden="true" /> },
  { text: 'Quieter, please.', icon: <Volume2 aria-hidden="true" /> },
] as const;
/** Characters of one message. */
const LONGEST = 200;

export interface MessageRailProps {
  readonly rail: RailProps;
  readonly to: Audience;
  readonly text: string;
  readonly onChange: (to: Audience, text: string) => void;
  readonly onClose: () => void;
}

/** Writing to all, to a group or to one student. */
export function MessageRail({ rail, to, text, onChange, onClose }: MessageRailProps) {
  const { view, commands, isOffline } = rail;
  const choices = audiences(view, to);
  const reached = reach(view, to);
  const words = text.trim();
  const send = async () => {
    const answer = await commands.send('message', { to, text: words });
    if (answer.ok) onClose();
  };
  const notYet = isOffline ? 'No connection. Not sent.' : words === '' ? 'Write something first' : undefined;
  return (
    <Rail
      refusal={rail.refusal}
      time={
        <div className="rail-mode">
          <RailSmallTime rail={rail} />
          <h2 className="rail-mode-title">Message</h2>
        </div>
      }
      controls={
        <>
          <Segmented
            label="To"
            labelHidden
            options={choices.map((choice) => choice.option)}
            value={audienceKey(to)}
            onChange={(key) => {
              const chosen = choices.find((choice) => choice.option.value === key);
              if (chosen !== undefined) onChange(chosen.to, text);
            }}
          />
          <TextArea
            label={<VisuallyHidden>Message to {audienceName(view, to)}</VisuallyHidden>}
            hint="Stays until you clear it, or the swap."
            rows={3}
            maxLength={LONGEST}
            value={text}
            onChange={(written) => onChange(to, written.replaceAll('\t', ' '))}
          />
          <ul className="quick-messages">
            {QUICK.map((quick) => (
              <li key={quick.text}>
                <button type="button" className="quick-message" onClick={() => onChange(to, quick.text)}>
                  {quick.icon}
                  {quick.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      }
      action={
        <>
          <Button variant="quiet" size="rail" className="rail-wide" onClick={onClose}>
            Cancel
          </Button>
          <OneButton
            size="mode"
            words={`Send to ${to.kind === 'student' ? audienceName(view, to) : reached.students}`}
            caption={laterSentence(reached)}
            sent={commands.pending === 'message'}
            sentWords="Sending…"
            notYet={notYet}
            onPress={() => void send()}
          />
        </>
      }
    />
  );
}

interface Choice {
  readonly to: Audience;
  readonly option: SegmentedOption<string>;
}

/** All, each group, and the one student whose menu led here. */
function audiences(view: TeacherView, present: Audience): readonly Choice[] {
  const all: Audience = { kind: 'all' };
  const groups = view.class.groups.map((group): Choice => {
    const to: Audience = { kind: 'group', group: group.id };
    const words = (
      <>
        <GroupBadge shape={group.shape} letter={group.letter} size={30} label={group.name} />
        {reach(view, to).students}
      </>
    );
    return { to, option: { value: audienceKey(to), words } };
  });
  const student =
    present.kind === 'student'
      ? [{ to: present, option: { value: audienceKey(present), words: audienceName(view, present) } }]
      : [];
  return [{ to: all, option: { value: audienceKey(all), words: 'All' } }, ...groups, ...student];
}
