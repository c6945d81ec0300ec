import type { ClassPage } from '@flipflop/protocol';
import { Button, LinkButton } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { Printer } from 'lucide-react';
import { Page } from '../../page/page.tsx';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import type { Paper } from '../../words/paper.ts';
import { CardSheet } from './card-sheet.tsx';
import { type PrintedCard, sheetsOf } from './sheets.ts';
import './print-cards.css';

export interface PrintCardsProps {
  readonly page: ClassPage;
  readonly teacherName: string | null;
  readonly cards: readonly PrintedCard[];
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly onAgain: () => void;
}

/** The sheets as they come out of the printer. They are on this page alone, and go with it. */
export function PrintCards({ page, teacherName, cards, paper, onPaper, onAgain }: PrintCardsProps) {
  const sheets = sheetsOf(cards);
  return (
    <Page
      title={`Cards for ${page.name}`}
      note={`${counted(cards.length, 'card')} on ${counted(sheets.length, 'sheet')}`}
      back={{ href: hashOf(addresses.class(page.id)), words: `Back to ${page.name}` }}
      foot={
        <>
          <Button variant="outline" onClick={onAgain}>
            Choose again
          </Button>
          <LinkButton variant="outline" href={hashOf(addresses.class(page.id))}>
            Done
          </LinkButton>
          <Button
            variant="ink"
            size="rail"
            className="cards-make"
            icon={<Printer />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </>
      }
    >
      <div className="print-cards">
        <div className="print-cards-words">
          <p role="status">
            <strong>{cards.length === 1 ? 'The card is made.' : 'The cards are made.'}</strong> Print now:
            they are shown this once. Cut along the lines, and hand them out by name.
          </p>
          <Segmented
            label="Paper"
            value={paper}
            onChange={onPaper}
            options={[
              { value: 'a4', words: 'A4' },
              { value: 'letter', words: 'US Letter' },
            ]}
          />
        </div>
        <div className="print-cards-sheets">
          {sheets.map((dealt, index) => (
            <CardSheet
              key={dealt[0]?.student.id}
              page={page}
              teacherName={teacherName}
              paper={paper}
              cards={dealt}
              sheet={index + 1}
              of={sheets.length}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}
