import { Button, LinkButton } from '@flipflop/ui';
import { ExternalLink } from 'lucide-react';
import { Fragment } from 'react';
import { Trouble } from '../frame/trouble.tsx';
import './activity.css';
import { hostOf } from './words.ts';

/** The activity as it is on this device. */
export type ActivityContent =
  | { readonly state: 'ready'; readonly instructions: string; readonly link: string | null }
  | { readonly state: 'loading' }
  /** It could not be fetched yet; it is tried again by itself. */
  | { readonly state: 'failed' };

interface ActivityProps {
  readonly title: string;
  readonly teacher: string;
  readonly content: ActivityContent;
  readonly sent: boolean;
  readonly trouble: string | null;
  readonly onDone: () => void;
}

export function ActivityScreen({ title, teacher, content, sent, trouble, onDone }: ActivityProps) {
  return (
    <>
      <div className="st-activity">
        <h1 className="st-activity-title" tabIndex={-1}>
          {title === '' ? 'Your own work' : title}
        </h1>
        <ActivityBody content={content} teacher={teacher} />
      </div>
      <div className="st-foot">
        <Trouble>{trouble}</Trouble>
        <Button variant="ink" sent={sent} onClick={onDone}>
          I’m done
        </Button>
      </div>
    </>
  );
}

function ActivityBody({ content, teacher }: Pick<ActivityProps, 'content' | 'teacher'>) {
  switch (content.state) {
    case 'loading':
      return <p className="st-activity-text">One moment …</p>;
    case 'failed':
      return (
        <p className="st-activity-text">
          The text of your activity is not here yet. This page gets it by itself. Ask {teacher} what to do.
        </p>
      );
    case 'ready':
      return (
        <>
          {content.instructions !== '' && <p className="st-activity-text">{content.instructions}</p>}
          {content.link !== null && <ActivityLink link={content.link} />}
          {content.instructions === '' && content.link === null && (
            <p className="st-activity-text">{teacher} tells you what to do.</p>
          )}
        </>
      );
  }
}

function ActivityLink({ link }: { readonly link: string }) {
  return (
    <div className="st-activity-link">
      <LinkButton
        variant="outline"
        size="rail"
        icon={<ExternalLink />}
        href={link}
        target="_blank"
        rel="noopener noreferrer"
      >
        Open <Host link={link} />
      </LinkButton>
      <p className="st-activity-hint">It opens in a new tab. Come back to this page when you are done.</p>
    </div>
  );
}

/** Breaks after its dots where the line is too short. */
function Host({ link }: { readonly link: string }) {
  return (
    <bdi dir="ltr">
      {hostOf(link)
        .split('.')
        .map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one host never move
          <Fragment key={place}>
            {place > 0 && (
              <>
                .<wbr />
              </>
            )}
            {part}
          </Fragment>
        ))}
    </bdi>
  );
}
