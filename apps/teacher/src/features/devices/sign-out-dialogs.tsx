import { Button } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';

interface SignOutProps extends Pick<PageTools, 'api'> {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Ends all of one's own devices but this one. */
export function SignOutOthers({ api, count, onDone, onClose }: SignOutProps & { readonly count: number }) {
  const { sent, refusal, send } = useSending();
  const signOut = async () => {
    if ((await send(() => api.call('signOutOthers'))) !== null) onDone();
  };
  return (
    <Dialog
      title={`Sign out your ${count} other devices?`}
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onClose}>
          Stay signed in
        </Button>
      }
      action={
        <Button variant="ink" sent={sent} onClick={() => void signOut()}>
          Sign out all others
        </Button>
      }
    >
      <p>Your pages there close at once. This device stays signed in, and a lesson goes on.</p>
      <Refusal words={refusal} />
    </Dialog>
  );
}

/** Ends this device; where it is the only one, what that means is said first. */
export function SignOutHere({ api, isOnly, onDone, onClose }: SignOutProps & { readonly isOnly: boolean }) {
  const { sent, refusal, send } = useSending();
  const signOut = async () => {
    if ((await send(() => api.call('teacherLeave'))) !== null) onDone();
  };
  return (
    <Dialog
      title="Sign out here?"
      open
      onClose={onClose}
      others={
        <Button variant="outline" onClick={onClose}>
          Stay signed in
        </Button>
      }
      action={
        <Button variant="ink" sent={sent} onClick={() => void signOut()}>
          Sign out here
        </Button>
      }
    >
      {isOnly ? (
        <p>
          <strong>You are signed in nowhere else.</strong> To come back you need a new link from who runs Flip
          Flop. Your classes stay as they are.
        </p>
      ) : (
        <p>Nobody can open your classes on this device any more. Your other devices stay signed in.</p>
      )}
      <Refusal words={refusal} />
    </Dialog>
  );
}
