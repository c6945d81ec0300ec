import { Button } from '@flipflop/ui';
import { Dialog, QrCode } from '@flipflop/ui/teacher';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { type DeviceLink, useDeviceLink } from './use-device-link.ts';
import './another-device-dialog.css';

export interface AnotherDeviceDialogProps extends Pick<PageTools, 'api'> {
  readonly onClose: () => void;
  /** The class may see this page: the code is shown only once the teacher has looked. */
  readonly isWatched?: boolean;
}

/** A one-time link that makes another device this teacher's, too; it says so when that has happened. */
export function AnotherDeviceDialog({ isWatched = false, ...dialog }: AnotherDeviceDialogProps) {
  const [mayShow, setMayShow] = useState(!isWatched);
  if (mayShow) return <LinkDialog {...dialog} />;
  return (
    <Dialog
      title="Can the class see this screen?"
      open
      onClose={dialog.onClose}
      action={
        <Button variant="ink" onClick={() => setMayShow(true)}>
          Show the code
        </Button>
      }
    >
      <p>
        The code opens all your classes to whoever points a camera at it first. Turn the projector off, or
        turn this screen away.
      </p>
    </Dialog>
  );
}

function LinkDialog({ api, onClose }: Omit<AnotherDeviceDialogProps, 'isWatched'>) {
  const { link, again } = useDeviceLink(api);
  return (
    <Dialog
      title="Use another device"
      open
      onClose={onClose}
      action={
        link.state === 'refused' || link.state === 'old' ? (
          <Button variant="ink" onClick={again}>
            {link.state === 'old' ? 'New link' : 'Try again'}
          </Button>
        ) : (
          <Button variant={link.state === 'claimed' ? 'ink' : 'outline'} onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      <LinkWords link={link} />
    </Dialog>
  );
}

function LinkWords({ link }: { readonly link: DeviceLink }) {
  switch (link.state) {
    case 'asked':
      return <p role="status">One moment …</p>;
    case 'refused':
      return <p role="alert">{link.message}</p>;
    case 'old':
      return <p role="alert">Ten minutes are over, and the link with them. Make a new one.</p>;
    case 'claimed':
      return (
        <p className="another-device-done" role="status">
          <CircleCheck aria-hidden="true" />
          <span>
            <strong>The other device is signed in.</strong> It shows your classes. Open the lesson there, and
            both go on together.
          </span>
        </p>
      );
    case 'there':
      return (
        <div className="another-device">
          <div className="another-device-qr">
            <QrCode text={link.elsewhere} label="Code that signs another device of yours in" />
          </div>
          <div className="another-device-words">
            <p>
              <strong>Point the camera of your phone or tablet at the code,</strong> or open this address
              there:
            </p>
            <p className="another-device-address">{link.elsewhere}</p>
            <p>
              It works once, in the next 10 minutes. It opens all your classes, so show it to nobody else.
            </p>
          </div>
        </div>
      );
  }
}
