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
  const { sent, refusal, send } = useSending();
  const bringBack = async (studentId: string) => {
    const changed = await send(() => api.call('studentReturn', { params: { classId: page.id, studentId } }));
    if (changed !== null) onChange(changed);
  };
  return (
    <section className="class-part" aria-labelledby="class-left">
      <h2 className="class-part-title" id="class-left">
        Left the class
      </h2>
      <Refusal words={refusal} />
      <ul className="left-students">
        {page.left.map((student) => (
          <li key={student.id} className="left-student">
            <span className="left-student-name">{student.name}</span>
            <div className="class-part-tools">
              <Button variant="outline" sent={sent} onClick={() => void bringBack(student.id)}>
                Bring back<VisuallyHidden> {student.name}</VisuallyHidden>
              </Button>
              <Button variant="quiet" onClick={() => setForgotten(student)}>
                Delete<VisuallyHidden> {student.name}</VisuallyHidden> for good
              </Button>
            </div>
          </li>
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
