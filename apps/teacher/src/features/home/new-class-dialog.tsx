import { WIRE } from '@flipflop/protocol/limits';
import { Button } from '@flipflop/ui';
import { Dialog, TextField } from '@flipflop/ui/teacher';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { plainText } from '../../words/plain-text.ts';

export interface NewClassDialogProps extends Pick<PageTools, 'api'> {
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** A class begins with its name; the list of names comes next. */
export function NewClassDialog({ api, onMade, onClose }: NewClassDialogProps) {
  const [typed, setTyped] = useState('');
  const { sent, refusal, send } = useSending();
  const name = plainText(typed);
  const make = async () => {
    const made = await send(() => api.call('classCreate', { body: { name } }));
    if (made !== null) onMade(made.id);
  };
  return (
    <Dialog
      title="New class"
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
          form="new-class"
          icon={<ArrowRight />}
          iconAt="end"
          sent={sent}
          notYet={name === '' ? 'It needs a name' : undefined}
        >
          {name === '' ? 'Make the class' : `Make ${name}`}
        </Button>
      }
    >
      <form
        id="new-class"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && !sent) void make();
        }}
      >
        <TextField
          label="Name of the class"
          hint="Next: paste the list of names"
          value={typed}
          onChange={setTyped}
          maxLength={WIRE.className}
          autoComplete="off"
          autoFocus
        />
      </form>
      <Refusal words={refusal} />
    </Dialog>
  );
}
