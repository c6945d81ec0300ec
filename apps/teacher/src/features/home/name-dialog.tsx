import { WIRE } from '@flipflop/protocol/limits';
import { Button } from '@flipflop/ui';
import { Dialog, TextField } from '@flipflop/ui/teacher';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { plainText } from '../../words/plain-text.ts';

export interface NameDialogProps extends Pick<PageTools, 'api'> {
  readonly name: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What students call the teacher, on the board and on their screens. */
export function NameDialog({ api, name: before, onChanged, onClose }: NameDialogProps) {
  const [typed, setTyped] = useState(before);
  const { sent, refusal, send } = useSending();
  const name = plainText(typed);
  const save = async () => {
    if ((await send(() => api.call('teacherName', { body: { name } }))) !== null) onChanged();
  };
  return (
    <Dialog
      title="What do students call you?"
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
      }
      action={
        <Button
          variant="ink"
          type="submit"
          form="teacher-name"
          sent={sent}
          notYet={name === '' ? 'Type a name first' : undefined}
        >
          Save
        </Button>
      }
    >
      <form
        id="teacher-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && !sent) void save();
        }}
      >
        <TextField
          label="Your name"
          hint="Stands on the board and on their screens."
          value={typed}
          onChange={setTyped}
          maxLength={WIRE.teacherName}
          autoComplete="off"
          autoFocus
        />
      </form>
      <Refusal words={refusal} />
    </Dialog>
  );
}
