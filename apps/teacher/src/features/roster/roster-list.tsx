import { useId, useState } from 'react';
import { type LineMark, piecesOf } from './line-marks.ts';
import './roster-list.css';

export interface RosterListProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** The text from which the marks are; what was typed since is not read yet. */
  readonly read: string;
  /** By the line's number, from 1. */
  readonly marks: ReadonlyMap<number, LineMark>;
}

/** The list as it was pasted, with the numbers by which its lines are called; struck through is what is not kept. */
export function RosterList({ text, onChange, read, marks }: RosterListProps) {
  const id = useId();
  const [scrolled, setScrolled] = useState({ x: 0, y: 0 });
  const lines = text.split('\n');
  return (
    <div className="roster-list">
      <label className="roster-list-label" htmlFor={id}>
        Your list, as it is
      </label>
      <div className="roster-list-box">
        <div className="roster-list-numbers" aria-hidden="true">
          <div style={{ transform: `translateY(${-scrolled.y}px)` }}>
            {lines.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              <div key={index} data-repeated={marks.get(index + 1)?.isRepeated ? '' : undefined}>
                {index + 1}
              </div>
            ))}
          </div>
        </div>
        <div className="roster-list-field">
          <div className="roster-list-marks" aria-hidden="true">
            <div style={{ transform: `translate(${-scrolled.x}px, ${-scrolled.y}px)` }}>
              <Lines text={read} marks={marks} />
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
            onScroll={({ currentTarget: { scrollLeft: x, scrollTop: y } }) => setScrolled({ x, y })}
          />
        </div>
      </div>
      <p className="roster-list-hint" id={`${id}-hint`}>
        One name on each line. Copy it from a spreadsheet, a letter or a register.
        {marks.size > 0 && ' What is struck through is not kept.'}
      </p>
    </div>
  );
}

/** The same text behind the field, unseen but for its marks. */
function Lines({ text, marks }: { readonly text: string; readonly marks: RosterListProps['marks'] }) {
  return text.split('\n').map((line, index) => {
    const mark = marks.get(index + 1);
    let at = 0;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
      <div key={index} data-repeated={mark?.isRepeated ? '' : undefined}>
        {piecesOf(line, mark).map((piece) => {
          const key = at;
          at += piece.text.length;
          return piece.isKept ? piece.text : <s key={key}>{piece.text}</s>;
        })}
      </div>
    );
  });
}
