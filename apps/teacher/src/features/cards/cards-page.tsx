import type { ClassPage } from '@flipflop/protocol';
import { useState } from 'react';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useClass } from '../../page/use-class.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { type Paper, paperFor } from '../../words/paper.ts';
import { ChooseCards } from './choose-cards.tsx';
import { PrintCards } from './print-cards.tsx';
import type { PrintedCard } from './sheets.ts';

export interface CardsPageProps extends Pick<PageTools, 'api'> {
  readonly classId: string;
  /** What students call the teacher who prints. */
  readonly teacherName: string | null;
}

/** Cards to print: who gets one, then the sheets. */
export function CardsPage({ classId, teacherName, api }: CardsPageProps) {
  const loaded = useClass(api, classId);
  return (
    <PageState loaded={loaded} back={{ href: hashOf(addresses.class(classId)), words: 'Back to the class' }}>
      {/* A card names the class's own teacher, whoever prints it. */}
      {(page, change) => (
        <Cards api={api} page={page} onChange={change} teacherName={page.mine ? teacherName : null} />
      )}
    </PageState>
  );
}

interface CardsProps extends Pick<CardsPageProps, 'api' | 'teacherName'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
}

function Cards({ page, onChange, teacherName, api }: CardsProps) {
  const [cards, setCards] = useState<readonly PrintedCard[] | null>(null);
  const [paper, setPaper] = useState<Paper>(() => paperFor(navigator.language));
  if (cards === null)
    return (
      <ChooseCards
        api={api}
        page={page}
        onMade={(made) => {
          setCards(made);
          onChange(withCards(page, made));
        }}
      />
    );
  return (
    <PrintCards
      page={page}
      teacherName={teacherName}
      cards={cards}
      paper={paper}
      onPaper={setPaper}
      onAgain={() => setCards(null)}
    />
  );
}

/** Who has a card by now. */
function withCards(page: ClassPage, made: readonly PrintedCard[]): ClassPage {
  const having = new Set(made.map(({ student }) => student.id));
  const roster = page.roster.map((student) =>
    having.has(student.id) ? { ...student, card: true } : student,
  );
  return { ...page, roster };
}
