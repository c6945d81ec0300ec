import type { TeacherView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { ClockAlert, FileWarning } from 'lucide-react';
import { noticeWords } from '../../../server-notices/notice-words.ts';
import { useUnread } from '../../../server-notices/use-unread.ts';
import { PanelNotice } from './panel-notice.tsx';

/** What happened to the server while or before this lesson ran, until it was read. */
export function ServerNotices({ notices }: Pick<TeacherView, 'notices'>) {
  const [unread, markRead] = useUnread(notices);
  if (unread.length === 0) return null;
  return (
    <section className="panel-notice-box" aria-label="What happened">
      {unread.map((notice) => {
        const { title, sentence } = noticeWords(notice);
        return (
          <PanelNotice
            key={notice.id}
            icon={notice.kind === 'clock' ? <ClockAlert /> : <FileWarning />}
            title={title}
            actions={
              <Button
                variant="quiet"
                aria-label={`I have read it: ${title}`}
                onClick={() => markRead(notice.id)}
              >
                I have read it
              </Button>
            }
          >
            {sentence}
          </PanelNotice>
        );
      })}
    </section>
  );
}
