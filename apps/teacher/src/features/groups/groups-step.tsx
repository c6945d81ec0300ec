import type { ClassPage } from '@flipflop/protocol';
import { Button, LinkButton } from '@flipflop/ui';
import { Dialog, Stepper } from '@flipflop/ui/teacher';
import { Check, House, Shuffle, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Page } from '../../page/page.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { dealtEvenly, GROUP_COUNT, withGroup, withMore, withMove } from './arrangement.ts';
import { CardsBlock } from './cards-block.tsx';
import { GroupColumn } from './group-column.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { groupLists } from './group-lists.ts';
import { GroupName, nameId } from './group-name.tsx';
import { GroupSets } from './group-sets.tsx';
import { MoveBar } from './move-bar.tsx';
import { type Steps, useArrangement } from './use-arrangement.ts';
import { DROP_ATTRIBUTE, useNameDrag } from './use-name-drag.ts';
import './groups-step.css';

export interface GroupsStepProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly steps: Steps;
  readonly onChange: (page: ClassPage) => void;
  readonly onAskPlaces: () => void;
}

interface Picked {
  readonly student: string;
  readonly byKey: boolean;
}

/** The groups and who is in them; a name can be dragged, or tapped and moved. */
export function GroupsStep({ page, steps, onChange, onAskPlaces, api }: GroupsStepProps) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  const [asksToDeal, setAsksToDeal] = useState(false);
  const arranging = useArrangement({ api }, page, steps, onChange);
  const { sent, refusal, change, undo } = arranging;
  const { lists, without } = groupLists(page);
  const student = page.roster.find((one) => one.id === picked?.student);
  const editedList = lists.find(({ group }) => group.id === edited);

  useEffect(() => {
    if (focusOn === null) return;
    document.getElementById(nameId(focusOn))?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const move = async (studentId: string, group: string | null) => {
    const own = page.roster.find((one) => one.id === studentId)?.group ?? null;
    if (own === group || !(await change((before) => withMove(before, studentId, group)))) return;
    setPicked(null);
    setFocusOn(studentId);
  };
  const drag = useNameDrag((studentId, group) => void move(studentId, group));
  const dragged = page.roster.find((one) => one.id === drag.dragged?.student);
  const cancel = () => {
    setPicked(null);
    if (student !== undefined) setFocusOn(student.id);
  };
  const deal = async () => {
    await change(dealtEvenly);
    setAsksToDeal(false);
    setPicked(null);
  };
  const pick = (id: string, byKey: boolean) => {
    if (drag.endsDrag()) return;
    setPicked(picked?.student === id ? null : { student: id, byKey });
  };

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
          {student !== undefined && picked !== null && (
            <MoveBar
              key={student.id}
              student={student}
              lists={lists}
              byKey={picked.byKey}
              sent={sent}
              onMove={(group) => void move(student.id, group)}
              onCancel={cancel}
            />
          )}
          <p className="groups-hint groups-keys">
            <span>Drag, or tap a name.</span>
            <span>Keys: Enter picks up, ← → move, Enter puts down.</span>
          </p>
        </>
      }
    >
      <div className="groups">
        <div className="groups-tools">
          <div className="groups-count">
            <Stepper
              label="Groups"
              value={page.groups.length}
              min={GROUP_COUNT.min}
              max={GROUP_COUNT.max}
              onChange={(count) => void change((before) => withMore(before, count - page.groups.length))}
            />
          </div>
          <Button variant="outline" icon={<Shuffle />} onClick={() => setAsksToDeal(true)}>
            Deal evenly
          </Button>
          <Button variant="outline" icon={<House />} onClick={onAskPlaces}>
            By place today
          </Button>
          <GroupSets
            api={api}
            page={page}
            sending={arranging}
            onChange={(after, isOther) => {
              // What was done to other groups cannot be taken back on these.
              if (isOther) steps.clear();
              setPicked(null);
              onChange(after);
            }}
          />
          {steps.count > 0 && (
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
        <div className="groups-board">
          <div className="groups-without" {...{ [DROP_ATTRIBUTE]: '' }}>
            {without.length > 0 && (
              <section aria-labelledby="groups-without">
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
                        drag={drag.propsOf(one.id)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
          <div className="groups-lists" data-count={lists.length}>
            {lists.map((list) => (
              <GroupColumn
                key={list.group.id}
                list={list}
                picked={picked?.student ?? null}
                isOver={drag.dragged?.over === list.group.id}
                onPick={pick}
                onEdit={() => setEdited(list.group.id)}
                dragOf={drag.propsOf}
              />
            ))}
          </div>
          <CardsBlock classId={page.id} students={page.roster.length} />
        </div>
      </div>
      {drag.dragged !== null && dragged !== undefined && (
        <p
          className="groups-dragged"
          aria-hidden="true"
          style={{ insetBlockStart: drag.dragged.y, left: drag.dragged.x }}
        >
          {dragged.name}
        </p>
      )}
      {editedList !== undefined && (
        <GroupDialog
          group={editedList.group}
          letter={editedList.letter}
          sent={sent}
          onClose={() => setEdited(null)}
          onSave={(group) => void change((before) => withGroup(before, group)).then(() => setEdited(null))}
        />
      )}
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
          All {page.roster.length} students get a group anew, in turn down the list, wherever they are. Undo
          brings the groups back as they are now.
        </p>
      </Dialog>
    </Page>
  );
}
