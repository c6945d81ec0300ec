import { Button } from '@flipflop/ui';
import { Undo2, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { useSending } from '../../page/use-sending.ts';
import { counted } from '../../words/counted.ts';
import { type Added, takeAway } from './take-away.ts';
import './added-notice.css';

export interface AddedNoticeProps extends Pick<PageTools, 'api'> {
  readonly added: Added;
  /** All of them are gone again. */
  readonly onUndone: () => void;
}

/** What was just added, on the page that follows, with the way back. */
export function AddedNotice({ added, api, onUndone }: AddedNoticeProps) {
  const all = added.students.length;
  const [remaining, setRemaining] = useState(added.students);
  const { sent, refusal, send } = useSending();
  const bar = useRef<HTMLElement>(null);
  // The page before may have been scrolled down.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const undo = async () => {
    const undone = await send(() =>
      takeAway(api, added.classId, remaining, (gone) =>
        setRemaining((before) => before.filter((one) => one !== gone)),
      ),
    );
    if (undone !== null) onUndone();
  };
  const gone = all - remaining.length;
  return (
    <section ref={bar} className="added-notice" aria-label="Just added">
      <UserPlus aria-hidden="true" />
      <p className="added-notice-words">
        <strong>{counted(all, 'name')} added.</strong>{' '}
        <span role="status">{gone === all && 'All of them are taken away again.'}</span>
        <span role="alert">
          {refusal !== null && gone === 0 && refusal}
          {refusal !== null &&
            gone > 0 &&
            `${gone} are taken away again, ${all - gone} are not. Press Undo once more.`}
        </span>
      </p>
      {gone < all && (
        <Button variant="outline" icon={<Undo2 />} sent={sent} onClick={() => void undo()}>
          Undo
        </Button>
      )}
    </section>
  );
}
