import type { ClassPage } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { useState } from 'react';
import { CopyButton } from '../../page/copy-button.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';

export interface InviteDialogProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onClose: () => void;
}

/** A link for one person. What it opens, how long, and that it ends the one before is said before it is made. */
export function InviteDialog({ page, api, onClose }: InviteDialogProps) {
  const [url, setUrl] = useState<string | null>(null);
  const { sent, refusal, send } = useSending();
  const make = async () => {
    const made = await send(() => api.call('coTeacherInvite', { params: { classId: page.id } }));
    if (made !== null) setUrl(made.elsewhere);
  };
  return (
    <Dialog
      title={`Invite a co-teacher to ${page.name}`}
      open
      onClose={onClose}
      others={
        url === null ? (
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
        ) : (
          <CopyButton text={url} />
        )
      }
      action={
        url === null ? (
          <Button variant="ink" sent={sent} onClick={() => void make()}>
            Make a link
          </Button>
        ) : (
          <Button variant="ink" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      {url === null ? (
        <>
          <p>
            They lead lessons, see the names, change groups and print cards. They cannot invite others or sign
            all students out.
          </p>
          <p>The link is for one person. It works once, within two days. A link from before stops working.</p>
        </>
      ) : (
        <>
          <p role="status">
            <strong>Send this link to the one whom you invite.</strong> It works once, within two days, and is
            shown only now.
          </p>
          <p className="invite-link">{url}</p>
          <p>Their device must be on the same network as Flip Flop. Then they are in the list here.</p>
        </>
      )}
      <Refusal words={refusal} />
    </Dialog>
  );
}
