import { LinkButton } from '@flipflop/ui';
import { Printer, QrCode } from 'lucide-react';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { sheetsWords } from '../../words/paper.ts';

export interface CardsBlockProps {
  readonly classId: string;
  readonly students: number;
}

/** The way from the groups to the students' cards. */
export function CardsBlock({ classId, students }: CardsBlockProps) {
  return (
    <section className="groups-cards" aria-labelledby="groups-cards">
      <h2 className="groups-cards-title" id="groups-cards">
        <QrCode aria-hidden="true" />
        Cards
      </h2>
      <p>One for each student: scan it and you are in. A card is a key, so hand it out by name.</p>
      <LinkButton variant="outline" icon={<Printer />} href={hashOf(addresses.cards(classId))}>
        Print {counted(students, 'card')}
      </LinkButton>
      <p>{sheetsWords(students, navigator.language)}</p>
    </section>
  );
}
