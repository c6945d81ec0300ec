import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { Button, LinkButton } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { sheetsWords } from '../../words/paper.ts';
import { atHomeIn, chosenOf, type Who, withoutCardIn } from './card-choice.ts';
import type { PrintedCard } from './sheets.ts';
import './choose-cards.css';

export interface ChooseCardsProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onMade: (cards: readonly PrintedCard[]) => void;
}

/** Who gets a card. Where there are old ones, that they end is said before any is made. */
export function ChooseCards({ page, onMade, api }: ChooseCardsProps) {
  const without = withoutCardIn(page).length;
  const isMixed = without > 0 && without < page.roster.length;
  const [who, setWho] = useState<Who>(isMixed ? 'without' : 'all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { sent, refusal, send } = useSending();
  const chosen = chosenOf(page, who, ticked);
  const atHome = atHomeIn(page).length;
  const replaced = chosen.filter((student) => student.card).length;

  const make = async () => {
    const made = await send(() =>
      api.call('classCards', {
        params: { classId: page.id },
        body: { students: chosen.map((student) => student.id) },
      }),
    );
    if (made !== null) onMade(withStudents(made.cards, page.roster));
  };
  const tick = (id: string) => {
    const after = new Set(ticked);
    if (!after.delete(id)) after.add(id);
    setTicked(after);
  };

  return (
    <Page
      title={`Cards for ${page.name}`}
      back={{ href: hashOf(addresses.class(page.id)), words: `Back to ${page.name}` }}
      foot={
        page.roster.length > 0 && (
          <>
            <p className="cards-sum" aria-live="polite">
              <strong>{counted(chosen.length, 'card')}</strong>
              {chosen.length > 0 && ` on ${sheetsWords(chosen.length, navigator.language)}`}
            </p>
            <Refusal words={refusal} />
            <Button
              variant="ink"
              size="rail"
              className="cards-make"
              sent={sent}
              notYet={chosen.length === 0 ? 'Choose someone first' : undefined}
              onClick={() => void make()}
            >
              {chosen.length === 0
                ? 'Make cards'
                : `Make ${counted(chosen.length, replaced === 0 ? 'card' : 'new card')}`}
            </Button>
          </>
        )
      }
    >
      {page.roster.length === 0 ? (
        <div className="cards">
          <p>Nobody is in {page.name} yet. Cards are made for students on the list.</p>
          <LinkButton variant="ink" href={hashOf(addresses.addStudents(page.id))}>
            Add students
          </LinkButton>
        </div>
      ) : (
        <div className="cards">
          <h2 className="cards-title">Who gets a card?</h2>
          <p>A card is a student’s key. Point a camera at it and you are in, without typing.</p>
          <Segmented
            label="Who gets a card?"
            labelHidden
            value={who}
            onChange={setWho}
            options={[
              { value: 'all', words: `All ${page.roster.length}` },
              ...(isMixed ? [{ value: 'without', words: `No card yet: ${without}` } as const] : []),
              ...(atHome > 0 ? [{ value: 'remote', words: `At home: ${atHome}` } as const] : []),
              { value: 'some', words: 'Some' },
            ]}
          />
          {replaced === 0 ? (
            <p>
              <strong>Print them right away.</strong> Flip Flop keeps no copy of a card: they are shown once.
            </p>
          ) : (
            <div className="cards-warning">
              <p>
                <strong>New cards end the old ones.</strong> Flip Flop keeps no copy of a card. Who gets a new
                card cannot use the old one any more, and a device that came in by it goes out.
                {replaced < chosen.length &&
                  ` ${counted(replaced, 'student')} of these ${chosen.length} have one.`}
              </p>
              {page.running && <p>A lesson is running now. Those students would have to come in again.</p>}
            </div>
          )}
          {who === 'some' && <Names roster={page.roster} ticked={ticked} onTick={tick} />}
        </div>
      )}
    </Page>
  );
}

interface NamesProps {
  readonly roster: readonly RosterEntry[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
}

function Names({ roster, ticked, onTick }: NamesProps) {
  return (
    <ul className="cards-names" aria-label="Students">
      {roster.map((student) => (
        <li key={student.id}>
          <label className="cards-name">
            <input
              type="checkbox"
              className="cards-name-input"
              checked={ticked.has(student.id)}
              onChange={() => onTick(student.id)}
            />
            <span className="cards-name-box" aria-hidden="true">
              <Check />
            </span>
            <span className="cards-name-words" dir="auto">
              {student.name}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The answer names ids; a card shows who it belongs to. */
function withStudents(
  cards: readonly { readonly student: string; readonly url: string }[],
  roster: readonly RosterEntry[],
): readonly PrintedCard[] {
  return cards.flatMap(({ student: id, url }) => {
    const student = roster.find((one) => one.id === id);
    return student === undefined ? [] : [{ student, url }];
  });
}
