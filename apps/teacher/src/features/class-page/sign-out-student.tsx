import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';

export interface SignOutStudentProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly student: RosterEntry;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** For a device that was lost or left open. */
export function SignOutStudent({ page, student, api, onBack, onClose }: SignOutStudentProps) {
  const [isDone, setDone] = useState(false);
  const { sent, refusal, send } = useSending();
  const signOut = async () => {
    const done = await send(() =>
      api.call('studentSignOut', { params: { classId: page.id, studentId: student.id } }),
    );
    if (done !== null) setDone(true);
  };
  return (
    <Dialog
      title={isDone ? `${student.name} is signed out` : `Sign ${student.name} out?`}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onBack}>
          Back
        </Button>
      }
      action={
        isDone ? (
          <Button variant="ink" onClick={onClose}>
            Done
          </Button>
        ) : (
          <Button variant="ink" sent={sent} onClick={() => void signOut()}>
            Sign out
          </Button>
        )
      }
    >
      {isDone ? (
        <p role="status">{student.name} comes back with the card or the code on the board.</p>
      ) : (
        <p>
          The device on which {student.name} is signed in goes out at once. The card keeps working: if the
          card is lost, make a new one.
        </p>
      )}
      <Refusal words={refusal} />
    </Dialog>
  );
}
