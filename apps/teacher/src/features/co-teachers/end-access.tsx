import type { ClassPage } from '@flipflop/protocol';
import type { PageTools } from '../../page/page-tools.ts';
import { Question } from '../../page/question.tsx';

export interface EndAccessProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly teacherId: string;
  readonly name: string;
  readonly onEnded: (page: ClassPage) => void;
  readonly onClose: () => void;
}

/** Asked before a co-teacher's access ends. */
export function EndAccess({ page, teacherId, name, api, onEnded, onClose }: EndAccessProps) {
  return (
    <Question
      title={`End access to ${page.name}?`}
      stay="Keep"
      go="End access"
      ask={() => api.call('coTeacherEnd', { params: { classId: page.id, teacherId } })}
      onDone={(after) => {
        onClose();
        onEnded(after);
      }}
      onClose={onClose}
    >
      <p>
        <strong dir="auto">{name}</strong> cannot open {page.name} any more, and an open panel closes at once.
        A lesson that is running goes on. You can invite again at any time.
      </p>
    </Question>
  );
}
