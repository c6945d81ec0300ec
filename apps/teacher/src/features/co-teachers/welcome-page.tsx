import type { ClassSummary } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol/limits';
import { Button } from '@flipflop/ui';
import { TextField } from '@flipflop/ui/teacher';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { plainText } from '../../words/plain-text.ts';
import './welcome-page.css';

export interface WelcomePageProps extends PageTools {
  /** The class to which the invitation was. */
  readonly to: ClassSummary;
  /** Asks again who this is and what there is. */
  readonly refresh: () => void;
}

/** The first page of who was invited: the name, then the class. */
export function WelcomePage({ to, refresh, api, navigate }: WelcomePageProps) {
  const [typed, setTyped] = useState('');
  const { sent, refusal, send } = useSending();
  const name = plainText(typed);
  const save = async () => {
    if ((await send(() => api.call('teacherName', { body: { name } }))) === null) return;
    navigate(addresses.class(to.id));
    refresh();
  };
  return (
    <Page title="Welcome">
      <form
        className="welcome"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && !sent) void save();
        }}
      >
        <h2 className="welcome-title">You are a co-teacher of {to.name}</h2>
        <p>
          {counted(to.students, 'student')}. The invitation is used up: this browser is now yours, and no
          password is needed.
        </p>
        <TextField
          label="What do students call you?"
          value={typed}
          onChange={setTyped}
          maxLength={WIRE.teacherName}
          autoComplete="off"
          autoFocus
        />
        <Refusal words={refusal} />
        <Button
          variant="ink"
          type="submit"
          size="rail"
          icon={<ArrowRight />}
          iconAt="end"
          sent={sent}
          notYet={name === '' ? 'Type a name first' : undefined}
        >
          Go to {to.name}
        </Button>
      </form>
    </Page>
  );
}
