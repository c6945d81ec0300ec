import type { ClassPage } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';

export interface EndAccessProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly teacherId: string;
  readonly name: string;
  readonly onEnded: (page: ClassPage) => void;
  readonly onClose: () => void;
}

/** Asked before a co-teacher's access ends. */
export function EndAccess({ page, teacherId, name, api, onEnded, onClose }: EndAccessProps) {
  const { sent, refusal, send } = useSending();
  const end = async () => {
    const after = await send(() => api.call('coTeacherEnd', { params: { classId: page.id, teacherId } }));
    if (after === null) return;
    onClose();
    onEnded(after);
  };
  return (
    <Dialog
      title={`End access to ${page.name}?`}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onClose}>
          Keep
        </Button>
      }
      action={
        <Button variant="ink" sent={sent} onClick={() => void end()}>
          End access
        </Button>
      }
    >
      <p>
        <strong dir="auto">{name}</strong> cannot open {page.name} any more, and an open panel closes at once.
        A lesson that is running goes on. You can invite again at any time.
      </p>
      <Refusal words={refusal} />
    </Dialog>
  );
}
