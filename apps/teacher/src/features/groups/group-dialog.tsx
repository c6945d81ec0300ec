import { LIMITS } from '@flipflop/rotation/limits';
import { Button, GroupBadge } from '@flipflop/ui';
import { Dialog, Segmented, TextField } from '@flipflop/ui/teacher';
import { useState } from 'react';
import { PLACE_WORDS } from '../../words/places.ts';
import { SHAPES } from './arrangement.ts';
import type { ClassGroup } from './group-lists.ts';

export interface GroupDialogProps {
  readonly group: ClassGroup;
  readonly letter: string;
  readonly sent: boolean;
  readonly onSave: (group: ClassGroup) => void;
  readonly onClose: () => void;
}

/** A group's name, shape and usual place. */
export function GroupDialog({ group, letter, sent, onSave, onClose }: GroupDialogProps) {
  const [name, setName] = useState(group.name);
  const [shape, setShape] = useState(group.shape);
  const [place, setPlace] = useState(group.place);
  const [isEmpty, setEmpty] = useState(false);

  const save = () => {
    if (name.trim() === '') setEmpty(true);
    else onSave({ ...group, name: name.trim(), shape, place });
  };

  return (
    <Dialog
      title={`Change ${group.name}`}
      open
      onClose={onClose}
      action={
        <Button variant="ink" sent={sent} onClick={save}>
          Save
        </Button>
      }
    >
      <form
        className="group-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Name of the group"
          value={name}
          onChange={setName}
          maxLength={LIMITS.groupName}
          error={isEmpty && name.trim() === '' ? 'Type a name.' : undefined}
        />
        <Segmented
          label="Shape and colour"
          options={SHAPES.map((each) => ({
            value: String(each.shape),
            words: <GroupBadge shape={each.shape} letter={letter} size={32} label={each.words} />,
          }))}
          value={String(shape)}
          onChange={(chosen) =>
            setShape(SHAPES.find((each) => String(each.shape) === chosen)?.shape ?? shape)
          }
        />
        <Segmented
          label="Usually"
          options={[
            { value: 'remote', words: PLACE_WORDS.remote },
            { value: 'room', words: PLACE_WORDS.room },
          ]}
          value={place}
          onChange={setPlace}
        />
      </form>
    </Dialog>
  );
}
