import type { PageTools } from '../../page/page-tools.ts';
import { Question } from '../../page/question.tsx';

interface SignOutProps extends Pick<PageTools, 'api'> {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Ends all of one's own devices but this one. */
export function SignOutOthers({ api, count, ...on }: SignOutProps & { readonly count: number }) {
  return (
    <Question
      title={`Sign out your ${count} other devices?`}
      stay="Stay signed in"
      go="Sign out all others"
      ask={() => api.call('signOutOthers')}
      {...on}
    >
      <p>Your pages there close at once. This device stays signed in, and a lesson goes on.</p>
    </Question>
  );
}

/** Ends this device; where it is the only one, what that means is said first. */
export function SignOutHere({ api, isOnly, ...on }: SignOutProps & { readonly isOnly: boolean }) {
  return (
    <Question
      title="Sign out here?"
      stay="Stay signed in"
      go="Sign out here"
      ask={() => api.call('teacherLeave')}
      {...on}
    >
      {isOnly ? (
        <p>
          <strong>You are signed in nowhere else.</strong> To come back you need a new link from who runs Flip
          Flop. Your classes stay as they are.
        </p>
      ) : (
        <p>Nobody can open your classes on this device any more. Your other devices stay signed in.</p>
      )}
    </Question>
  );
}
