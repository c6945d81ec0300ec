import type { Knock, TeacherView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { Menu, MenuButton, MenuGroup, MenuItem } from '@flipflop/ui/teacher';
import { Check, ChevronDown, DoorOpen, TabletSmartphone, UserRoundPlus } from 'lucide-react';
import type { SendCommand } from '../command.ts';
import type { Level } from '../safe/level.ts';
import { knockRow, NAMELESS } from '../safe/screened.ts';
import type { RowNaming } from '../safe/use-shown-row.ts';
import { isHidden, knockWords, SHOWN_KNOCKS, whoItCanBe } from './knock-words.ts';
import { PanelNotice } from './panel-notice.tsx';

export interface KnocksProps {
  readonly view: TeacherView;
  readonly send: SendCommand;
  readonly level: Level;
  readonly naming: RowNaming;
}

/** Who waits at the door, two at a time. */
export function Knocks({ view, ...rest }: KnocksProps) {
  if (view.knocks.length === 0) return null;
  const more = view.knocks.length - SHOWN_KNOCKS;
  return (
    <section className="panel-notice-box" aria-label="At the door">
      {view.knocks.slice(0, SHOWN_KNOCKS).map((knock) => (
        <KnockRow key={knock.id} knock={knock} view={view} {...rest} />
      ))}
      {more > 0 && <p className="panel-notice-more">{more} more</p>}
    </section>
  );
}

interface KnockRowProps extends KnocksProps {
  readonly knock: Knock;
}

function KnockRow({ knock, view, send, level, naming }: KnockRowProps) {
  const words = knockWords(knock, view.students);
  const answer = (student: string | null, letIn: boolean) =>
    void send('admit', { knock: knock.id, student, letIn });
  const { student } = knock;
  const { notIn, elsewhere: withNames } = whoItCanBe(view, knock.typed);
  const show = () =>
    naming.tapRow(
      knockRow(knock.id),
      notIn.map((row) => row.id),
    );
  const elsewhere = withNames.filter((row) => row.name !== NAMELESS);
  return (
    <PanelNotice
      icon={knock.kind === 'device' ? <TabletSmartphone /> : <DoorOpen />}
      title={words.title}
      actions={
        <>
          <Button variant="quiet" onClick={() => answer(student?.id ?? null, false)}>
            Not now
          </Button>
          {isHidden(knock) ? (
            <Button variant="outline" onClick={show}>
              Show who
            </Button>
          ) : student === null ? (
            <Menu
              label={`Let “${knock.typed}” in as`}
              placement="bottom end"
              trigger={
                <MenuButton className="let-in-as">
                  Let in as
                  <ChevronDown aria-hidden="true" />
                </MenuButton>
              }
            >
              <MenuItem icon={<UserRoundPlus />} onPress={() => answer(null, true)}>
                Add as a guest
              </MenuItem>
              {notIn.map((row) => (
                <MenuItem key={row.id} onPress={() => answer(row.id, true)}>
                  {row.name}
                </MenuItem>
              ))}
              {elsewhere.length > 0 && (
                <MenuGroup label="In on another device: it goes quiet">
                  {elsewhere.map((row) => (
                    <MenuItem key={row.id} icon={<TabletSmartphone />} onPress={() => answer(row.id, true)}>
                      {row.name}
                    </MenuItem>
                  ))}
                </MenuGroup>
              )}
            </Menu>
          ) : (
            <Button variant="outline" icon={<Check />} onClick={() => answer(student.id, true)}>
              {words.letIn}
            </Button>
          )}
        </>
      }
    >
      {level === 'everything' ? words.sentence : null}
    </PanelNotice>
  );
}
