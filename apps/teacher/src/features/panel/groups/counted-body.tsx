import type { GroupView, StudentRow, TeacherView } from '@flipflop/rotation';
import { ShapeRow } from '@flipflop/ui';
import { PickList } from '../call/call-picks.tsx';
import { callSections } from '../call/call-sections.ts';
import { SafeRow } from '../safe/safe-row.tsx';
import { namedIn, type RowNaming } from '../safe/use-shown-row.ts';
import { CalledList } from './called-list.tsx';
import type { Picking } from './group-panel.tsx';
import type { GroupSections, Moment } from './group-sections.ts';
import { asOf, MissingSection } from './missing-section.tsx';
import type { StudentTap } from './student-menu.tsx';

export interface CountedBodyProps {
  readonly view: TeacherView;
  readonly group: GroupView;
  readonly sections: GroupSections;
  /** "at 9:17" where there is no connection. */
  readonly at: string | null;
  readonly tap: StudentTap;
  readonly picking: Picking | null;
  readonly moment: Moment;
  readonly naming: RowNaming;
}

/** As many stand in rows of six; more stand closer. */
const MOST_IN_SIXES = 18;

/** A group's students as shapes and counts: the exceptions can be named for a moment. */
export function CountedBody(props: CountedBodyProps) {
  const { group, sections, at, tap, picking, naming } = props;
  const { count, missing, called, lists, withoutDevice, absent } = sections;
  const missingRows = missing.map((one) => one.row);
  const named = (rows: readonly StudentRow[]) => namedIn(rows, naming).map((row) => row.id);
  return (
    <>
      <div className="safe-shapes" data-many={count.of > MOST_IN_SIXES}>
        <ShapeRow
          shape={group.shape}
          filled={count.here}
          total={count.of}
          size={count.of > MOST_IN_SIXES ? 28 : 40}
        />
      </div>
      <div className="safe-rows">
        {picking !== null ? (
          <Picks {...props} picking={picking} />
        ) : (
          <>
            <SafeRow
              row={`${group.id}:missing`}
              words={asOf(sections.missingHeading, at).toLowerCase()}
              students={ids(missingRows)}
              naming={naming}
            >
              <MissingSection
                missing={missing.filter((one) => named(missingRows).includes(one.row.id))}
                allHere={sections.allHere}
                heading={null}
                tap={tap}
              />
            </SafeRow>
            <SafeRow
              row={`${group.id}:called`}
              words="called to you"
              students={ids(called.map((one) => one.row))}
              naming={naming}
            >
              <CalledList
                called={called.filter((one) => naming.shown?.students.includes(one.row.id) === true)}
                tap={tap}
              />
            </SafeRow>
          </>
        )}
        {lists.map(({ heading, names }) => (
          <SafeRow
            key={heading}
            row=""
            words={asOf(heading, at).toLowerCase()}
            students={ids(names.map((name) => name.row))}
            naming={null}
          />
        ))}
        <SafeRow row="" words="without a device" students={ids(withoutDevice)} naming={null} />
        <SafeRow row="" words="absent" students={ids(absent)} naming={null} />
      </div>
    </>
  );
}

function Picks({ view, group, moment, picking, naming }: CountedBodyProps & { readonly picking: Picking }) {
  const { pickable } = callSections(view, group, moment);
  return (
    <SafeRow row={`${group.id}:pick`} words="can be called" students={ids(pickable)} naming={naming}>
      <PickList rows={namedIn(pickable, naming)} {...picking} />
    </SafeRow>
  );
}

const ids = (rows: readonly StudentRow[]) => rows.map((row) => row.id);
