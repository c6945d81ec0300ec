import type { ClassPage } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { Check, House, TabletSmartphone, UserRoundMinus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { PLACE_WORDS } from '../../words/places.ts';
import { allHere, type DayMark, type DayMarks, isAllHere, marked, markOf } from './day-marks.ts';
import { RegisterGroups } from './register-groups.tsx';
import { useDayMarks } from './use-day-marks.ts';
import './today.css';

const MARKS = {
  absent: { words: 'Absent', icon: <UserRoundMinus /> },
  noDevice: { words: 'No device', icon: <TabletSmartphone /> },
  remote: { words: 'At home', icon: <House /> },
} as const satisfies Record<DayMark, { readonly words: string; readonly icon: ReactNode }>;

const CHOICES = ['absent', 'noDevice', 'remote'] as const satisfies readonly DayMark[];

export interface TodayProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
  readonly onDone: () => void;
}

/** Who is here today: a mark is chosen, then each name that it holds for is tapped. */
export function Today({ page, api, onChange, onDone }: TodayProps) {
  const { marks, sent, refusal, change, tryAgain } = useDayMarks({ api }, page, onChange);
  const [mark, setMark] = useState<DayMark>('absent');
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="today">
      <div className="class-part-head">
        <h2 ref={title} tabIndex={-1} className="class-part-title today-title" id="class-students">
          Who is here today?
        </h2>
        <div className="class-part-tools">
          <p className="today-saved" role="status">
            {refusal !== null ? 'Not saved' : sent ? 'Saving…' : <Saved />}
          </p>
          <Button
            variant="outline"
            notYet={isAllHere(marks) ? 'Nobody is marked' : undefined}
            onClick={() => change(allHere(marks))}
          >
            All here
          </Button>
          <Button variant="outline" onClick={onDone}>
            {refusal === null ? 'Done' : 'Leave as it was'}
          </Button>
        </div>
      </div>
      <div className="today-refused">
        <Refusal words={refusal} />
        {refusal !== null && (
          <Button variant="outline" sent={sent} onClick={tryAgain}>
            Try again
          </Button>
        )}
      </div>
      <div className="today-pick">
        <Segmented
          label="Tap a name to mark it"
          value={mark}
          onChange={setMark}
          options={CHOICES.map((value) => ({ value, words: MARKS[value].words }))}
        />
      </div>
      <div className="today-choice">
        <p className="today-words">
          Tap once more to take it back. Absent and no device are for today; at home stays until you change
          it.
        </p>
        <p className="today-sum" aria-live="polite">
          <Sum marks={marks} students={page.roster.length} />
        </p>
      </div>
      <RegisterGroups page={page}>
        {(student, groupPlace) => {
          const has = markOf(marks, student.id);
          const isAsGroup = (has ?? 'room') === groupPlace;
          return (
            <button
              type="button"
              className="register-student today-student"
              data-mark={has ?? undefined}
              aria-pressed={has === mark}
              onClick={() => change(marked(marks, student.id, mark))}
            >
              <span className="register-student-name">
                <strong>{student.given}</strong>{' '}
                <span className="register-student-family">{student.family}</span>
              </span>
              {!isAsGroup && has !== null && (
                <span className="today-mark">
                  {MARKS[has].icon} {MARKS[has].words}
                </span>
              )}
              {!isAsGroup && has === null && groupPlace !== null && (
                <span className="today-mark">{PLACE_WORDS.room}</span>
              )}
            </button>
          );
        }}
      </RegisterGroups>
    </div>
  );
}

function Saved() {
  return (
    <>
      <Check aria-hidden="true" /> Saved
    </>
  );
}

/** "11 at home, 10 in the room (1 without a device), 2 absent" */
function Sum({ marks, students }: { readonly marks: DayMarks; readonly students: number }) {
  const { absent, noDevice, remote } = marks;
  const atHome = [...remote].filter((id) => markOf(marks, id) === 'remote').length;
  return (
    <>
      <strong>{atHome}</strong> at home, <strong>{students - atHome - absent.size}</strong> in the room
      {noDevice.size > 0 && ` (${noDevice.size} without a device)`}
      {absent.size > 0 && (
        <>
          , <strong>{absent.size}</strong> absent
        </>
      )}
    </>
  );
}
