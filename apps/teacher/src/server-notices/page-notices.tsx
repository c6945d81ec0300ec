import type { ServerNotice } from '@flipflop/rotation';
import { Button, Notice } from '@flipflop/ui';
import { FileWarning } from 'lucide-react';
import { noticeWords } from './notice-words.ts';
import { useUnread } from './use-unread.ts';
import './page-notices.css';

/** What happened to the server, above a page's own content, until it was read. */
export function PageNotices({ notices }: { readonly notices: readonly ServerNotice[] | undefined }) {
  const [unread, markRead] = useUnread(notices);
  if (unread.length === 0) return null;
  return (
    <section className="page-notices" aria-label="What happened">
      {unread.map((notice) => {
        const { title, sentence } = noticeWords(notice);
        return (
          <Notice
            key={notice.id}
            tone="message"
            icon={<FileWarning aria-hidden="true" />}
            strong={title}
            action={
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
          </Notice>
        );
      })}
    </section>
  );
}
