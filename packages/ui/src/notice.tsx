import { Bell, CircleCheck, CloudOff, Hand, type LucideIcon, MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { PauseBars } from './pause-bars.tsx';
import './notice.css';

export type NoticeTone = 'offline' | 'back' | 'paused' | 'timeUp' | 'message' | 'help';

const ICONS: Readonly<Record<NoticeTone, LucideIcon | typeof PauseBars>> = {
  offline: CloudOff,
  back: CircleCheck,
  paused: PauseBars,
  timeUp: Bell,
  message: MessageSquare,
  help: Hand,
};

export interface NoticeProps {
  readonly tone: NoticeTone;
  /** The tone's own, unless another says it better. */
  readonly icon?: ReactNode;
  /** The first words, in bold: enough for who reads no further. */
  readonly strong: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** The one notice under a header. It does not announce itself: the page's status line does. */
export function Notice({ tone, icon, strong, children, action }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className="ff-notice" data-tone={tone}>
      <span className="ff-notice-icon" aria-hidden="true">
        {icon ?? <Icon />}
      </span>
      <p className="ff-notice-words">
        <strong>{strong}</strong> {children}
      </p>
      {action !== undefined && <div className="ff-notice-action">{action}</div>}
    </div>
  );
}
