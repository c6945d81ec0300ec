import { cleanName, wholeName } from '@flipflop/roster';
import { Button } from '@flipflop/ui';
import { Dialog, TextField } from '@flipflop/ui/teacher';
import { Undo2, UserPlus, UserX } from 'lucide-react';
import { useId, useState } from 'react';
import type { PreviewRow } from './roster-preview.ts';
import type { RowEdits } from './row-edits.ts';
import './correct-name.css';

export interface CorrectNameProps {
  readonly row: PreviewRow;
  readonly edits: RowEdits;
  readonly onClose: () => void;
}

/** One name of the list before it is saved: corrected, left out or taken in again. */
export function CorrectName({ row, edits, onClose }: CorrectNameProps) {
  const [given, setGiven] = useState(row.name.given);
  const [family, setFamily] = useState(row.name.family);
  const form = useId();
  const cleaned = { given: cleanName(given), family: family.trim() === '' ? '' : cleanName(family) };
  const why =
    given.trim() === ''
      ? 'A first name is needed'
      : cleaned.given === null || cleaned.family === null
        ? 'This is no name, or too long for one'
        : undefined;
  const keep = () => {
    if (cleaned.given === null || cleaned.family === null) return;
    const name = { given: cleaned.given, family: cleaned.family };
    if (name.given !== row.name.given || name.family !== row.name.family) edits.correct(row.key, name);
    onClose();
  };
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Dialog
      title={wholeName(row.name)}
      open
      onClose={onClose}
      others={
        <>
          <Button
            variant="outline"
            icon={row.isOut ? <UserPlus /> : <UserX />}
            onClick={then(() => edits.turnOut(row.key))}
          >
            {row.isOut ? 'Take in again' : 'Leave out'}
          </Button>
          {row.isCorrected && (
            <Button variant="outline" icon={<Undo2 />} onClick={then(() => edits.correct(row.key, null))}>
              As in the list
            </Button>
          )}
        </>
      }
      action={
        <Button variant="ink" type="submit" form={form} className="correct-name-done" notYet={why}>
          Done
        </Button>
      }
    >
      <form
        id={form}
        className="correct-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (why === undefined) keep();
        }}
      >
        <TextField
          label="First name"
          hint="What screens show, and what you call this student."
          value={given}
          onChange={setGiven}
          autoComplete="off"
          autoFocus
        />
        <TextField label="Family name" value={family} onChange={setFamily} autoComplete="off" />
        {/* A form of two fields is sent by Enter only where it has a button of its own. */}
        <button type="submit" hidden />
      </form>
      <p>Nothing is saved yet: this changes the list that you are about to add.</p>
    </Dialog>
  );
}
