import { parseLink } from '@flipflop/protocol/link';
import { Button, LinkButton } from '@flipflop/ui';
import { ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { callDoubt, linkProblem } from './link-words.ts';
import './call-test.css';

/** Opens the call as a student would, and says what to look for. `call`: as it was typed. */
export function CallTest({ call }: { readonly call: string }) {
  const hint = useId();
  const link = parseLink(call);
  if (link === null) {
    const why = call.trim() === '' ? 'Put in the link of your call first' : (linkProblem(call) ?? undefined);
    return (
      <Button variant="outline" icon={<ExternalLink />} notYet={why} className="call-test-not-yet">
        Test the call
      </Button>
    );
  }
  const doubt = callDoubt(call);
  return (
    <div className="call-test">
      {doubt !== null && (
        <p className="call-test-doubt" role="status">
          {doubt}
        </p>
      )}
      <LinkButton
        variant="outline"
        icon={<ExternalLink />}
        href={link}
        target="_blank"
        rel="noopener noreferrer"
        aria-describedby={hint}
      >
        Test the call
      </LinkButton>
      <div className="call-test-hint" id={hint}>
        <p>It opens in a new tab. Look there:</p>
        <ul>
          <li>Is it the call of this class?</li>
          <li>Are you its host?</li>
          <li>Do students get in without an account, and does somebody have to let them in?</li>
        </ul>
      </div>
    </div>
  );
}
