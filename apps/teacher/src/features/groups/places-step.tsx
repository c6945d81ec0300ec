import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { House } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import './places-step.css';

export interface PlacesStepProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onMade: (page: ClassPage) => void;
  /** Back to the groups as they are; null: there are none yet. */
  readonly onCancel: (() => void) | null;
}

/** Who is at home today? From that the groups are made. */
export function PlacesStep({ page, onMade, onCancel, api }: PlacesStepProps) {
  const [atHome, setAtHome] = useState<ReadonlySet<string>>(() => atHomeIn(page.roster));
  const { sent, refusal, send } = useSending();
  const params = { classId: page.id };
  const inRoom = page.roster.length - atHome.size;
  // With all of them in one place that place would be one group, and the other empty.
  const isOnePlace = inRoom === 0 || atHome.size === 0;

  const make = async () => {
    const remote = page.roster.map((student) => student.id).filter((id) => atHome.has(id));
    const placed = await send(() => api.call('placesSet', { params, body: { remote } }));
    if (placed === null) return;
    const dealt = await send(() =>
      api.call('classDeal', { params, body: { by: isOnePlace ? 'evenly' : 'place' } }),
    );
    if (dealt !== null) onMade(dealt);
  };
  const tap = (id: string) => {
    const after = new Set(atHome);
    if (!after.delete(id)) after.add(id);
    setAtHome(after);
  };

  return (
    <Page
      title={`Groups of ${page.name}`}
      back={{ href: hashOf(addresses.class(page.id)), words: `Back to ${page.name}` }}
      foot={
        <>
          <p className="places-sum" aria-live="polite">
            <strong>{atHome.size}</strong> at home, <strong>{inRoom}</strong> in the room
            {isOnePlace && '. The groups are dealt evenly'}
          </p>
          <Refusal words={refusal} />
          <div className="places-buttons">
            {onCancel !== null && (
              <Button variant="outline" onClick={onCancel}>
                Cancel
              </Button>
            )}
            <Button variant="ink" size="rail" className="places-make" sent={sent} onClick={() => void make()}>
              Make the groups
            </Button>
          </div>
        </>
      }
    >
      <div className="places">
        <h2 className="places-title">Who is at home today?</h2>
        <p className="places-words">
          Tap who is at home. Everybody else is in the room. You can move anyone afterwards.
        </p>
        <ul className="places-names">
          {page.roster.map((student) => (
            <li key={student.id}>
              <button
                type="button"
                className="places-name"
                aria-pressed={atHome.has(student.id)}
                onClick={() => tap(student.id)}
              >
                <span className="places-name-words">{student.name}</span>
                {atHome.has(student.id) && (
                  <span className="places-name-mark" aria-hidden="true">
                    <House />
                    At home
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

const atHomeIn = (roster: readonly RosterEntry[]): ReadonlySet<string> =>
  new Set(roster.filter((student) => student.place === 'remote').map((student) => student.id));
