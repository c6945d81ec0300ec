import type { ClassPage } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';
import { GroupBadge } from '@flipflop/ui';
import { QrCode } from '@flipflop/ui/teacher';
import { Scissors } from 'lucide-react';
import type { Paper } from '../../words/paper.ts';
import { isLongLine, nameStep, type PrintedCard } from './sheets.ts';
import './card-sheet.css';

export interface CardSheetProps {
  readonly page: Pick<ClassPage, 'name' | 'groups'>;
  /** Null: the card names the class alone. */
  readonly teacherName: string | null;
  readonly paper: Paper;
  readonly cards: readonly PrintedCard[];
  /** From 1 on. */
  readonly sheet: number;
  readonly of: number;
}

const ROWS = [1, 2, 3, 4] as const;

/** One sheet of paper: up to eight cards, with lines to cut along that run to its edge. */
export function CardSheet({ page, teacherName, paper, cards, sheet, of }: CardSheetProps) {
  const rows = Math.ceil(cards.length / 2);
  return (
    <section
      className="sheet"
      data-paper={paper}
      data-rows={rows}
      aria-label={`${page.name}, sheet ${sheet} of ${of}`}
    >
      <span className="sheet-rows" aria-hidden="true">
        {ROWS.slice(0, rows).map((row) => (
          <span key={row} className="sheet-row" />
        ))}
      </span>
      <span className="sheet-columns" aria-hidden="true">
        <span className="sheet-column" />
        <span className="sheet-column" />
      </span>
      <Scissors className="sheet-scissors" data-along="column" aria-hidden="true" />
      {rows > 1 && <Scissors className="sheet-scissors" data-along="row" aria-hidden="true" />}
      <ul className="sheet-cards">
        {cards.map((card) => (
          <li key={card.student.id} className="card">
            <Card card={card} page={page} teacherName={teacherName} />
          </li>
        ))}
      </ul>
      <footer className="sheet-foot">
        <strong>
          <bdi>{page.name}</bdi>, sheet {sheet} of {of}
        </strong>
        <span>
          A card is the key to one student’s work. Lost one? Tap the student, then “New card”: the old one
          stops working at once.
        </span>
      </footer>
    </section>
  );
}

interface CardProps extends Pick<CardSheetProps, 'page' | 'teacherName'> {
  readonly card: PrintedCard;
}

function Card({ card: { student, url }, page, teacherName }: CardProps) {
  const place = page.groups.findIndex((group) => group.id === student.group);
  const group = page.groups[place];
  const letter = groupLetters(page.groups)[place] ?? '';
  return (
    <>
      <div
        className="card-words"
        data-long={isLongLine([page.name, teacherName ?? ''].join(', ')) ? '' : undefined}
      >
        <span className="card-shape">
          {group !== undefined && (
            <GroupBadge shape={group.shape} letter={letter} size={56} label={group.name} />
          )}
        </span>
        <p className="card-name" data-step={nameStep(student.name)} dir="auto">
          {student.name}
        </p>
        <p className="card-class">
          <bdi>{page.name}</bdi>
          {teacherName !== null && (
            <>
              , <bdi>{teacherName}</bdi>
            </>
          )}
        </p>
        <p className="card-hint">No camera? Type the code on the board.</p>
      </div>
      <div className="card-key">
        <QrCode text={url} label={`Card of ${student.name}, to point a camera at`} bare />
        <p className="card-keep">My key. I keep it.</p>
      </div>
    </>
  );
}
