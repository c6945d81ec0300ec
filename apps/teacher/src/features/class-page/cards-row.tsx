import type { ClassPage } from '@flipflop/protocol';
import { LinkButton } from '@flipflop/ui';
import { Printer } from 'lucide-react';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { sheetsWords } from '../../words/paper.ts';
import './class-keys.css';

/** Somebody of the class has a card: until then they are asked for above the names. */
export const hasCards = ({ roster }: Pick<ClassPage, 'roster'>): boolean => roster.some(({ card }) => card);

/** The way to the cards, and what they need of paper. */
export function CardsRow({ page }: { readonly page: ClassPage }) {
  const without = page.roster.filter(({ card }) => !card).length;
  const all = page.roster.length;
  const cards = without === 0 ? all : without;
  return (
    <div className="class-key">
      <p className="class-key-words">
        {without === all && <strong>Nobody in {page.name} has a card yet. </strong>}A card is a student’s key:
        point a camera at it and you are in, without typing.{' '}
        {without > 0 && without < all && `${without} of ${all} have none yet. `}
        {counted(cards, 'card')}: {sheetsWords(cards, navigator.language)}.
      </p>
      <LinkButton variant="outline" icon={<Printer />} href={hashOf(addresses.cards(page.id))}>
        Print cards
      </LinkButton>
    </div>
  );
}
