import type { GroupView, StudentId, TeacherView } from '@flipflop/rotation';
import { StationIcon } from '@flipflop/ui';
import { Check, ChevronDown, ChevronUp, Flag } from 'lucide-react';
import { useId, useState } from 'react';
import { clockTime } from '../../../words/clock-time.ts';
import { CallPicks } from '../call/call-picks.tsx';
import type { PanelConnection } from '../connection-state.ts';
import type { Level } from '../safe/level.ts';
import type { RowNaming } from '../safe/use-shown-row.ts';
import { CalledList } from './called-list.tsx';
import { CountedBody } from './counted-body.tsx';
import { GroupHead } from './group-head.tsx';
import { type GroupSections, groupSections, type NameList } from './group-sections.ts';
import { placeWords, stationLine, stretchOf } from './group-words.ts';
import { asOf, MissingSection } from './missing-section.tsx';
import type { StudentTap } from './student-menu.tsx';
import { NameTile, QuietName } from './student-tile.tsx';
import './group-panel.css';

export interface Picking {
  readonly picked: readonly StudentId[];
  readonly onToggle: (id: StudentId) => void;
}

export interface GroupPanelProps {
  readonly view: TeacherView;
  readonly group: GroupView;
  /** Server ms; null: not known. */
  readonly now: number | null;
  readonly connection: PanelConnection;
  readonly tap: StudentTap;
  /** Names in one line with their count until a tap opens them. */
  readonly closed: boolean;
  readonly towards: 'start' | 'end';
  readonly moves: boolean;
  /** While the teacher chooses whom to call: who is ticked. */
  readonly picking: Picking | null;
  readonly level: Level;
  readonly naming: RowNaming;
}

/** One group: who is missing first, then who is there, then what comes next. */
export function GroupPanel(props: GroupPanelProps) {
  const { view, group, now, connection, tap, towards, moves, picking, level, naming } = props;
  const headingId = useId();
  const at = connection.state === 'offline' ? `at ${clockTime(connection.since)}` : null;
  const moment = { now, past: at !== null, silent: level !== 'everything' };
  const sections = groupSections(view, group, moment);
  const stretch = stretchOf(view.class.phase);
  const closed = props.closed;
  // Without a button in it, the list itself is what a keyboard scrolls.
  const hasButtons = typeof tap === 'object' && picking === null && level !== 'noNames';
  return (
    <section
      className="group-panel"
      data-group={group.shape}
      data-size={sizeOf(view.class.groups.length)}
      aria-labelledby={headingId}
    >
      <GroupHead
        group={group}
        round={view.class.round}
        hasStation={stretch !== 'gathering' && stretch !== 'closing'}
        headingId={headingId}
        count={sections.count}
        countWords={at ?? sections.words.count}
        place={placeWords(
          view.students.filter((row) => row.group === group.id),
          group.place,
        )}
        towards={towards}
        moves={moves}
      />
      <div className="group-panel-body" tabIndex={hasButtons ? undefined : 0}>
        {level === 'noNames' ? (
          <CountedBody
            view={view}
            group={group}
            sections={sections}
            at={at}
            tap={tap}
            picking={picking}
            moment={moment}
            naming={naming}
          />
        ) : picking !== null ? (
          <CallPicks view={view} group={group} moment={moment} {...picking} />
        ) : (
          <>
            <MissingSection
              missing={sections.missing}
              allHere={sections.allHere}
              heading={asOf(sections.missingHeading, at)}
              tap={tap}
            />
            {sections.called.length > 0 && (
              <div className="group-section">
                <h3 className="group-section-heading">Called to you</h3>
                <CalledList called={sections.called} tap={tap} />
              </div>
            )}
            <Names lists={sections.lists} at={at} tap={tap} closed={closed} />
            <QuietLine label="No device" rows={sections.withoutDevice} tap={tap} />
            <QuietLine label="Absent" rows={sections.absent} tap={tap} />
          </>
        )}
      </div>
      {stretch !== 'closing' && <GroupFoot group={group} isFirst={stretch === 'gathering'} />}
    </section>
  );
}

/** The more groups, the less room for each. */
function sizeOf(groups: number): 'wide' | 'middle' | 'narrow' {
  if (groups <= 2) return 'wide';
  return groups === 4 ? 'middle' : 'narrow';
}

interface PartProps {
  readonly at: string | null;
  readonly tap: StudentTap;
}

function Names({ lists, at, tap, closed }: PartProps & { lists: readonly NameList[]; closed: boolean }) {
  const [isOpen, setOpen] = useState(false);
  if (lists.length === 0) return null;
  const shown = !closed || isOpen;
  return (
    <>
      {closed && (
        <button
          type="button"
          className="group-summary"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {lists.map((list) => (
            <span key={list.heading} className="group-summary-part">
              {list.heading === 'Finished' ? <Flag aria-hidden="true" /> : <Check aria-hidden="true" />}
              {list.names.length} {list.heading.toLowerCase()}
            </span>
          ))}
          <span className="group-summary-turn" aria-hidden="true">
            {isOpen ? <ChevronUp /> : <ChevronDown />}
          </span>
        </button>
      )}
      {shown &&
        lists.map((list) => (
          <div key={list.heading} className="group-section">
            <h3 className="group-section-heading">{asOf(list.heading, at)}</h3>
            <ul className="group-section-names">
              {list.names.map(({ row, mark }) => (
                <li key={row.id} className="group-section-name">
                  <NameTile row={row} mark={mark} tap={tap} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function QuietLine({
  label,
  rows,
  tap,
}: {
  readonly label: string;
  readonly rows: GroupSections['absent'];
  readonly tap: StudentTap;
}) {
  if (rows.length === 0) return null;
  return (
    <div className="group-quiet">
      <h3 className="group-section-heading">{label}</h3>
      {rows.map((row) => (
        <QuietName key={row.id} row={row} tap={tap} />
      ))}
    </div>
  );
}

function GroupFoot({ group, isFirst }: { readonly group: GroupView; readonly isFirst: boolean }) {
  const station = isFirst ? group.station : group.next;
  return (
    <footer className="group-foot">
      <span className="group-foot-when">{isFirst ? 'First' : 'Next'}</span>
      {station === null ? <Flag aria-hidden="true" /> : <StationIcon kind={station.kind} size={22} />}
      <strong>{stationLine(station)}</strong>
    </footer>
  );
}
