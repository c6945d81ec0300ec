import type { ClassPage } from '@flipflop/protocol';
import { Button, GroupBadge, LinkButton } from '@flipflop/ui';
import { Dialog } from '@flipflop/ui/teacher';
import { Check, House, Shuffle, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { PLACE_WORDS } from '../../words/places.ts';
import { type GroupList, groupLists } from './group-lists.ts';
import { GroupName, nameId } from './group-name.tsx';
import { MoveBar } from './move-bar.tsx';
import './groups-step.css';

export interface GroupsStepProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
  readonly onAskPlaces: () => void;
}

interface Picked {
  readonly student: string;
  readonly byKey: boolean;
}

/** A student who was moved, and the group before. */
interface Move {
  readonly student: string;
  readonly from: string | null;
}

/** The groups and who is in them; a tapped name can be moved. */
export function GroupsStep({ page, onChange, onAskPlaces, api }: GroupsStepProps) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [lastMove, setLastMove] = useState<Move | null>(null);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const [asksToDeal, setAsksToDeal] = useState(false);
  const { sent, refusal, send } = useSending();
  const { lists, without } = groupLists(page);
  const student = page.roster.find((one) => one.id === picked?.student);
  const params = { classId: page.id };

  useEffect(() => {
    if (focusOn === null) return;
    document.getElementById(nameId(focusOn))?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const move = async (studentId: string, group: string | null): Promise<boolean> => {
    const moved = await send(() =>
      api.call('studentEdit', { params: { ...params, studentId }, body: { group } }),
    );
    if (moved === null) return false;
    onChange(moved);
    setFocusOn(studentId);
    return true;
  };
  const put = async (group: string | null) => {
    if (student === undefined) return;
    const from = student.group;
    if (!(await move(student.id, group))) return;
    setPicked(null);
    setLastMove({ student: student.id, from });
  };
  const undo = async () => {
    if (lastMove !== null && (await move(lastMove.student, lastMove.from))) setLastMove(null);
  };
  const cancel = () => {
    setPicked(null);
    if (student !== undefined) setFocusOn(student.id);
  };
  const deal = async () => {
    const dealt = await send(() => api.call('classDeal', { params, body: { by: 'evenly' } }));
    setAsksToDeal(false);
    if (dealt === null) return;
    setPicked(null);
    setLastMove(null);
    onChange(dealt);
  };
  const pick = (id: string, byKey: boolean) =>
    setPicked(picked?.student === id ? null : { student: id, byKey });

  return (
    <Page
      title={`Groups of ${page.name}`}
      note={counted(page.roster.length, 'student')}
      back={{ href: hashOf(addresses.class(page.id)), words: `Back to ${page.name}` }}
      actions={
        <>
          <p className="groups-saved" role="status">
            {sent ? (
              'Saving…'
            ) : refusal === null ? (
              <>
                <Check aria-hidden="true" />
                Saved
              </>
            ) : (
              'Not saved'
            )}
          </p>
          <LinkButton variant="ink" href={hashOf(addresses.class(page.id))}>
            Done
          </LinkButton>
        </>
      }
      foot={
        <>
          <Refusal words={refusal} />
          {student === undefined || picked === null ? (
            <p className="groups-hint">Tap a name to move it.</p>
          ) : (
            <MoveBar
              key={student.id}
              student={student}
              lists={lists}
              byKey={picked.byKey}
              sent={sent}
              onMove={(group) => void put(group)}
              onCancel={cancel}
            />
          )}
        </>
      }
    >
      <div className="groups">
        <div className="groups-tools">
          <Button variant="outline" icon={<Shuffle />} onClick={() => setAsksToDeal(true)}>
            Deal evenly
          </Button>
          <Button variant="outline" icon={<House />} onClick={onAskPlaces}>
            By place today
          </Button>
          {lastMove !== null && (
            <Button
              variant="quiet"
              className="groups-undo"
              icon={<Undo2 />}
              sent={sent}
              onClick={() => void undo()}
            >
              Undo
            </Button>
          )}
        </div>
        <div className="groups-lists" data-without={without.length > 0 ? '' : undefined}>
          {without.length > 0 && (
            <section className="groups-without" aria-labelledby="groups-without">
              <h2 className="groups-without-title" id="groups-without">
                No group yet
              </h2>
              <ul className="groups-without-names">
                {without.map((one) => (
                  <li key={one.id}>
                    <GroupName
                      student={one}
                      group={null}
                      picked={picked?.student === one.id}
                      onPick={(byKey) => pick(one.id, byKey)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {lists.map((list) => (
            <GroupColumn key={list.group.id} list={list} picked={picked?.student ?? null} onPick={pick} />
          ))}
        </div>
      </div>
      <Dialog
        title="Deal the groups evenly?"
        open={asksToDeal}
        onClose={() => setAsksToDeal(false)}
        others={
          <Button variant="outline" onClick={() => setAsksToDeal(false)}>
            Keep them
          </Button>
        }
        action={
          <Button variant="ink" sent={sent} onClick={() => void deal()}>
            Deal evenly
          </Button>
        }
      >
        <p>
          All {page.roster.length} students get a group anew, in turn down the list, wherever they are. The
          groups as they are now are not kept.
        </p>
      </Dialog>
    </Page>
  );
}

interface GroupColumnProps {
  readonly list: GroupList;
  readonly picked: string | null;
  readonly onPick: (student: string, byKey: boolean) => void;
}

function GroupColumn({ list: { group, letter, students }, picked, onPick }: GroupColumnProps) {
  const headingId = `group-${group.id}`;
  return (
    <section className="group-column" aria-labelledby={headingId} data-group={group.shape}>
      <header className="group-column-head" data-fill="pale">
        <GroupBadge shape={group.shape} letter={letter} size={54} />
        <div>
          <h2 className="group-column-name" id={headingId}>
            {group.name}
          </h2>
          <p className="group-column-place">
            {PLACE_WORDS[group.place]}, {students.length}
          </p>
        </div>
      </header>
      {students.length === 0 ? (
        <p className="group-column-empty">Nobody yet.</p>
      ) : (
        <ul className="group-column-names">
          {students.map((student) => (
            <li key={student.id}>
              <GroupName
                student={student}
                group={group}
                picked={picked === student.id}
                onPick={(byKey) => onPick(student.id, byKey)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
