import { useId, useState } from 'react';
import './roster-list.css';

export interface RosterListProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The list as it was pasted, with the numbers by which its lines are called. */
export function RosterList({ text, onChange }: RosterListProps) {
  const id = useId();
  const [scrolled, setScrolled] = useState(0);
  const lines = text.split('\n').length;
  return (
    <div className="roster-list">
      <label className="roster-list-label" htmlFor={id}>
        Your list, as it is
      </label>
      <div className="roster-list-box">
        <div className="roster-list-numbers" aria-hidden="true">
          <div style={{ transform: `translateY(${-scrolled}px)` }}>
            {Array.from({ length: lines }, (_, index) => `${index + 1}\n`).join('')}
          </div>
        </div>
        <textarea
          id={id}
          className="roster-list-text"
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="words"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
        />
      </div>
      <p className="roster-list-hint" id={`${id}-hint`}>
        One name on each line. Copy it from a spreadsheet, a letter or a register.
      </p>
    </div>
  );
}
