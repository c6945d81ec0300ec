import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';
import { Button, GroupBadge } from '@flipflop/ui';
import { Dialog, Segmented, TextField } from '@flipflop/ui/teacher';
import { QrCode as CardIcon, LogOut, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { PLACE_WORDS } from '../../words/places.ts';
import { plainText } from '../../words/plain-text.ts';
import { SignOutStudent } from './sign-out-student.tsx';
import { StudentCard } from './student-card.tsx';
import './student-dialog.css';

export interface StudentDialogProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly student: RosterEntry;
  readonly onChange: (page: ClassPage) => void;
  readonly onClose: () => void;
}

type View = 'edit' | 'card' | 'signOut' | 'remove';

/** One student: the name, where they usually are, their group, their card, and the way out of the class. */
export function StudentDialog(props: StudentDialogProps) {
  const [view, setView] = useState<View>('edit');
  const toEdit = () => setView('edit');
  switch (view) {
    case 'edit':
      return <EditStudent {...props} onView={setView} />;
    case 'card':
      return (
        <StudentCard
          api={props.api}
          classId={props.page.id}
          student={props.student}
          onBack={toEdit}
          onClose={props.onClose}
        />
      );
    case 'signOut':
      return <SignOutStudent {...props} onBack={toEdit} />;
    case 'remove':
      return <RemoveStudent {...props} onBack={toEdit} />;
  }
}

const NO_GROUP = 'none';
const NO_PLACE = 'unknown';

interface EditStudentProps extends StudentDialogProps {
  readonly onView: (view: View) => void;
}

function EditStudent({ page, student, api, onChange, onClose, onView }: EditStudentProps) {
  const [given, setGiven] = useState(student.given);
  const [family, setFamily] = useState(student.family);
  const [group, setGroup] = useState(student.group ?? NO_GROUP);
  const [place, setPlace] = useState<NonNullable<RosterEntry['place']> | typeof NO_PLACE>(
    student.place ?? NO_PLACE,
  );
  const { sent, refusal, send } = useSending();
  const letters = groupLetters(page.groups);
  const isNameless = plainText(given) === '';

  const save = async () => {
    const body = {
      given: plainText(given),
      family: plainText(family),
      group: group === NO_GROUP ? null : group,
      place: place === NO_PLACE ? null : place,
    };
    const saved = await send(() =>
      api.call('studentEdit', { params: { classId: page.id, studentId: student.id }, body }),
    );
    if (saved === null) return;
    onChange(saved);
    onClose();
  };

  return (
    <Dialog
      title={student.name}
      open
      onClose={onClose}
      others={
        <>
          <Button variant="outline" icon={<CardIcon />} onClick={() => onView('card')}>
            New card
          </Button>
          {page.mine && (
            <Button variant="outline" icon={<LogOut />} onClick={() => onView('signOut')}>
              Sign this student out
            </Button>
          )}
          <Button variant="outline" icon={<Trash2 />} onClick={() => onView('remove')}>
            Left the class
          </Button>
        </>
      }
      action={
        <Button
          variant="ink"
          className="student-save"
          sent={sent}
          notYet={isNameless ? 'A first name is needed' : undefined}
          onClick={() => void save()}
        >
          Save
        </Button>
      }
    >
      <div className="student-edit">
        <TextField
          label="First name"
          hint="What screens show."
          value={given}
          onChange={setGiven}
          autoComplete="off"
        />
        <TextField label="Family name" value={family} onChange={setFamily} autoComplete="off" />
      </div>
      <Segmented
        label="Where usually"
        value={place}
        onChange={setPlace}
        options={[
          { value: 'remote', words: PLACE_WORDS.remote },
          { value: 'room', words: PLACE_WORDS.room },
          ...(student.place === null ? [{ value: NO_PLACE, words: 'Not said' } as const] : []),
        ]}
      />
      <Segmented
        label="Group"
        value={group}
        onChange={setGroup}
        options={[
          ...page.groups.map(({ id, name, shape }, index) => ({
            value: id,
            words: (
              <>
                <GroupBadge shape={shape} letter={letters[index] ?? ''} size={28} />
                {name}
              </>
            ),
          })),
          { value: NO_GROUP, words: 'No group' },
        ]}
      />
      <Refusal words={refusal} />
    </Dialog>
  );
}

interface RemoveStudentProps extends StudentDialogProps {
  readonly onBack: () => void;
}

function RemoveStudent({ page, student, api, onChange, onClose, onBack }: RemoveStudentProps) {
  const { sent, refusal, send } = useSending();
  const remove = async () => {
    const removed = await send(() =>
      api.call('studentRemove', { params: { classId: page.id, studentId: student.id } }),
    );
    if (removed === null) return;
    onClose();
    onChange(removed);
  };
  return (
    <Dialog
      title={`${student.name} left ${page.name}?`}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onBack}>
          Keep {student.name}
        </Button>
      }
      action={
        <Button variant="ink" sent={sent} onClick={() => void remove()}>
          Yes, left the class
        </Button>
      }
    >
      <p>
        The name goes from the list, the card stops working, and devices that are signed in as this student go
        out. At the foot of this page {student.name} can be brought back, or deleted for good.
      </p>
      <Refusal words={refusal} />
    </Dialog>
  );
}
