import type { ClassPage, LeftStudent } from '@flipflop/protocol';
import { Button, VisuallyHidden } from '@flipflop/ui';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Question } from '../../page/question.tsx';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import './left-students.css';

export interface LeftStudentsProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
}

/** Who left the class: each can come back, or be deleted for good. */
export function LeftStudents({ page, api, onChange }: LeftStudentsProps) {
  const [forgotten, setForgotten] = useState<LeftStudent | null>(null);
  return (
    <section className="class-part" aria-labelledby="class-left">
      <h2 className="class-part-title" id="class-left">
        Left the class
      </h2>
      <ul className="left-students">
        {page.left.map((student) => (
          <OneLeft
            key={student.id}
            api={api}
            page={page}
            student={student}
            onChange={onChange}
            onForget={() => setForgotten(student)}
          />
        ))}
      </ul>
      {forgotten !== null && (
        <Question
          title={`Delete ${forgotten.name} for good?`}
          stay={`Keep ${forgotten.name}`}
          go="Delete"
          ask={() => api.call('studentForget', { params: { classId: page.id, studentId: forgotten.id } })}
          onDone={(changed) => {
            setForgotten(null);
            onChange(changed);
          }}
          onClose={() => setForgotten(null)}
        >
          <p>The name is deleted and cannot be brought back.</p>
        </Question>
      )}
    </section>
  );
}

interface OneLeftProps extends LeftStudentsProps {
  readonly student: LeftStudent;
  readonly onForget: () => void;
}

function OneLeft({ student, page, api, onChange, onForget }: OneLeftProps) {
  const { sent, refusal, send } = useSending();
  const bringBack = async () => {
    const params = { classId: page.id, studentId: student.id };
    const changed = await send(() => api.call('studentReturn', { params }));
    if (changed !== null) onChange(changed);
  };
  return (
    <li className="left-student">
      <span className="left-student-name">{student.name}</span>
      <div className="class-part-tools">
        <Button variant="outline" sent={sent} onClick={() => void bringBack()}>
          Bring back<VisuallyHidden> {student.name}</VisuallyHidden>
        </Button>
        <Button variant="quiet" onClick={onForget}>
          Delete<VisuallyHidden> {student.name}</VisuallyHidden> for good
        </Button>
      </div>
      <Refusal words={refusal} />
    </li>
  );
}
