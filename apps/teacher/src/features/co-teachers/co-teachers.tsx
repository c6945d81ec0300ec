import type { ClassPage } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { EndAccess } from './end-access.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import './co-teachers.css';

export interface CoTeachersProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
}

type CoTeacher = ClassPage['coTeachers'][number];

/** Who teaches this class as well. Its own teacher invites and ends; a co-teacher reads whose it is. */
export function CoTeachers({ page, api, onChange }: CoTeachersProps) {
  const [isInviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<CoTeacher | null>(null);
  return (
    <section className="co-teachers" aria-labelledby="co-teachers">
      <div className="co-teachers-head">
        <h2 className="co-teachers-title" id="co-teachers">
          Co-teachers
        </h2>
        {page.mine && (
          <Button variant="outline" icon={<UserPlus />} onClick={() => setInviting(true)}>
            Invite a co-teacher
          </Button>
        )}
      </div>
      {!page.mine && (
        <p className="co-teachers-words">
          You are a co-teacher of {page.name}. Only the class’s own teacher can invite others and end access.
        </p>
      )}
      {page.mine && page.coTeachers.length === 0 && (
        <p className="co-teachers-words">
          Nobody yet. A co-teacher or a substitute can do everything in a lesson, from a device of their own.
        </p>
      )}
      {page.coTeachers.length > 0 && (
        <ul className="co-teachers-list">
          {page.coTeachers.map((teacher) => (
            <li key={teacher.id} className="co-teacher">
              <p className="co-teacher-name" dir="auto">
                {nameOf(teacher)}
              </p>
              {page.mine && (
                <Button
                  variant="outline"
                  aria-label={`End access of ${nameOf(teacher)}`}
                  onClick={() => setEnding(teacher)}
                >
                  End access
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isInviting && <InviteDialog api={api} page={page} onClose={() => setInviting(false)} />}
      {ending !== null && (
        <EndAccess
          api={api}
          page={page}
          teacherId={ending.id}
          name={nameOf(ending)}
          onEnded={onChange}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

/** Someone who has opened the invitation and not yet said a name. */
const nameOf = ({ name }: CoTeacher): string => (name === '' ? 'Has not said a name yet' : name);
