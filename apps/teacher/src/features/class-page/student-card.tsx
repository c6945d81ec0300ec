import type { RosterEntry } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog, QrCode } from '@flipflop/ui/teacher';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';

export interface StudentCardProps extends Pick<PageTools, 'api'> {
  readonly classId: string;
  readonly student: RosterEntry;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** A student's own key. Making one ends the one before, so that is said before it is made. */
export function StudentCard({ api, classId, student, onBack, onClose }: StudentCardProps) {
  const [url, setUrl] = useState<string | null>(null);
  const { sent, refusal, send } = useSending();
  const make = async () => {
    const card = await send(() => api.call('studentCard', { params: { classId, studentId: student.id } }));
    if (card !== null) setUrl(card.url);
  };
  return (
    <Dialog
      title={`${student.name}’s card`}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onBack}>
          Back
        </Button>
      }
      action={
        url === null ? (
          <Button variant="ink" sent={sent} onClick={() => void make()}>
            Make the card
          </Button>
        ) : (
          <Button variant="ink" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      {url === null ? (
        <>
          <p>Scan it and {student.given} is in, without a code. A card is a key, so hand it out by name.</p>
          <p>If {student.given} has a card already, that one stops working.</p>
        </>
      ) : (
        <div className="student-card">
          <div className="student-card-code">
            <QrCode text={url} label={`Card of ${student.name}, to point a camera at`} />
          </div>
          <div className="student-card-words">
            <p>
              <strong>A card is a key, so hand it out by name.</strong> Scan it or open the link, and{' '}
              {student.given} is in.
            </p>
            <p className="student-card-link">{url}</p>
            <p>It is shown this once. Another one can be made at any time; then this one stops working.</p>
          </div>
        </div>
      )}
      <Refusal words={refusal} />
    </Dialog>
  );
}
