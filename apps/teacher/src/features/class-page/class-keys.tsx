import type { ClassPage } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Question } from '../../page/question.tsx';
import { CardsRow, hasCards } from './cards-row.tsx';
import './class-keys.css';

export interface ClassKeysProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
}

/** How students come in, and how all of them go out. */
export function ClassKeys({ page, api }: ClassKeysProps) {
  const [isAsking, setAsking] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <section className="class-part" aria-labelledby="class-keys">
      <div className="class-part-head">
        <h2 className="class-part-title" id="class-keys">
          Cards and devices
        </h2>
      </div>
      <ul className="class-keys">
        {hasCards(page) && (
          <li>
            <CardsRow page={page} />
          </li>
        )}
        <li className="class-key">
          <p className="class-key-words">
            <strong>A device was lost, or left open?</strong> Every student’s device and every board of{' '}
            {page.name} can be signed out at once.
            {!page.mine && ' Only the class’s own teacher can do this.'}
          </p>
          {page.mine && (
            <Button variant="outline" icon={<LogOut />} onClick={() => setAsking(true)}>
              Sign out every student
            </Button>
          )}
        </li>
      </ul>
      <p className="class-keys-done" role="status">
        {isDone && 'Done. Every student and every board is signed out.'}
      </p>
      {isAsking && (
        <SignOutEveryone
          api={api}
          page={page}
          onDone={() => {
            setAsking(false);
            setDone(true);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

interface SignOutEveryoneProps extends ClassKeysProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SignOutEveryone({ page, api, onDone, onClose }: SignOutEveryoneProps) {
  return (
    <Question
      title={`Sign out every student of ${page.name}?`}
      stay="Leave them in"
      go="Sign out everyone"
      ask={() => api.call('classSignOut', { params: { classId: page.id } })}
      onDone={onDone}
      onClose={onClose}
    >
      {page.running && (
        <p>
          <strong>A lesson is running now.</strong> Every screen in it goes back to the start, the board too.
        </p>
      )}
      <p>
        Students come back with their card or with the class code that a lesson shows. Cards keep working, and
        names and groups stay as they are.
      </p>
    </Question>
  );
}
