import type { ReactNode } from 'react';
import './panel-notice.css';

export interface PanelNoticeProps {
  readonly tone?: 'plain' | 'offline' | 'ink';
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The title and the words in one run of text. */
  readonly inline?: boolean;
}

/** One row above the groups that says something and asks for at most one decision. */
export function PanelNotice({
  tone = 'plain',
  icon,
  title,
  children,
  actions,
  inline = false,
}: PanelNoticeProps) {
  return (
    <div className="panel-notice" data-tone={tone} data-inline={inline ? '' : undefined}>
      <span className="panel-notice-icon" aria-hidden="true">
        {icon}
      </span>
      <p className="panel-notice-words">
        <strong className="panel-notice-title">{title}</strong>{' '}
        <span className="panel-notice-sentence">{children}</span>
      </p>
      {actions !== undefined && <div className="panel-notice-actions">{actions}</div>}
    </div>
  );
}
