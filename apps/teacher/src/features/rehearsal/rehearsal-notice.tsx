import type { Rehearsal } from '@flipflop/protocol';
import { Button, Notice } from '@flipflop/ui';
import { Users } from 'lucide-react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses } from '../../words/addresses.ts';
import { paceWords } from './rehearsal-words.ts';
import './rehearsal-notice.css';

export interface RehearsalNoticeProps extends PageTools {
  readonly classId: string;
  readonly rehearsal: Rehearsal;
}

/** Over the panel of a class that is there to rehearse in. */
export function RehearsalNotice({ api, navigate, classId, rehearsal }: RehearsalNoticeProps) {
  const { of, speed, own } = rehearsal;
  const ending = useSending();
  const looking = useSending();

  const end = async () => {
    const ended = await ending.send(() => api.call('rehearsalEnd', { params: { classId } }));
    if (ended !== null) navigate(addresses.class(of));
  };
  /** The window is opened by the press itself: one that opens later is kept back. */
  const look = async () => {
    const window = open('about:blank', '_blank');
    const params = { classId, studentId: own.student };
    const card = await looking.send(() => api.call('studentCard', { params, body: {} }));
    if (card === null) window?.close();
    else window?.location.replace(card.url);
  };

  return (
    <div className="rehearsal-notice">
      <Notice
        tone="message"
        icon={<Users />}
        strong="Rehearsal:"
        action={
          <>
            <Button variant="quiet" sent={looking.sent} onClick={() => void look()}>
              See it as {own.name}
            </Button>
            <Button variant="outline" sent={ending.sent} onClick={() => void end()}>
              End rehearsal
            </Button>
          </>
        }
      >
        24 students that the computer plays. {paceWords(speed)}
      </Notice>
      <Refusal words={ending.refusal ?? looking.refusal} />
    </div>
  );
}
