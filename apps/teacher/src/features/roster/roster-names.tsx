import { Button } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { ArrowRightLeft, CircleAlert, Columns3, Copy, Eye, School, UserCheck, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../words/counted.ts';
import { droppedWords } from './dropped-words.ts';
import { RosterGrid } from './roster-grid.tsx';
import { type Called, listedName, nameKey, type RosterPreview, timesWords } from './roster-preview.ts';
import type { RowEdits } from './row-edits.ts';
import { Said } from './said.tsx';
import { WhichClass } from './which-class.tsx';
import './roster-names.css';

const REFUSED = {
  tooLong: 'is too long for a name',
  noLetters: 'has no letters',
} as const;

const CALLED = ['whole', 'first', 'last'] as const;

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

const LEFT_OUT = {
  notStudent: 'is no student in this list. Left out.',
  inactive: 'is not active any more. Left out.',
} as const;

export interface RosterNamesProps {
  readonly preview: RosterPreview;
  readonly turned: boolean;
  readonly addBoth: ReadonlySet<string>;
  readonly onAddBoth: (key: string) => void;
  readonly onTurn: () => void;
  readonly called: Called;
  readonly onCalled: (called: Called) => void;
  /** Which of several classes is taken; null: ask again. */
  readonly onClass: (name: string | null) => void;
  readonly edits: RowEdits;
  /** Students a lesson has room for, where this class would have more. */
  readonly lessonLimit: number | null;
}

/** What the list was understood as, live. */
export function RosterNames(props: RosterNamesProps) {
  const { preview } = props;
  switch (preview.kind) {
    case 'empty':
      return (
        <section className="roster-names" aria-label="What will be added">
          <h2 className="roster-names-title">Paste your list</h2>
          <p className="roster-names-empty">
            The names come up here, and you see what is taken and what is not before anything is saved.
          </p>
        </section>
      );
    case 'tooLong':
      return (
        <Refused title="This list is too long">
          Flip Flop reads {preview.limit.toLocaleString('en')} characters at once. Nothing of it is taken:
          paste one class, or half of it, at a time.
        </Refused>
      );
    case 'oneFileOnly':
      return (
        <Refused title="One file at a time">
          Only OneRoster comes in several files, users.csv and enrollments.csv. Remove all files but one.
        </Refused>
      );
    case 'severalClasses':
      return <WhichClass classes={preview.classes} onChoose={props.onClass} />;
    case 'tooMany':
      return (
        <Refused title={`${preview.students} students are too many`}>
          A class has room for {preview.limit}
          {preview.inClass > 0 ? `, and this one has ${preview.inClass} already` : ''}. Nothing of the list is
          taken: make two classes of it.
        </Refused>
      );
    case 'names':
      return <Names {...props} preview={preview} />;
  }
}

function Refused({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="roster-names" aria-label="What will be added">
      <h2 className="roster-names-title">{title}</h2>
      <p className="roster-names-empty">{children}</p>
    </section>
  );
}

function Names(props: RosterNamesProps & { readonly preview: Extract<RosterPreview, { kind: 'names' }> }) {
  const { preview, turned, addBoth, onAddBoth, onTurn, called, onCalled, onClass, lessonLimit, edits } =
    props;
  return (
    <section className="roster-names" aria-label="What will be added">
      <h2 className="roster-names-title">
        {counted(preview.students.length, 'student')}{' '}
        <span className="roster-names-from">from {counted(preview.lines, 'line')}</span>
      </h2>
      <ul className="roster-said">
        {preview.doubles.map(({ key, name, times }) => (
          <Said
            key={key}
            icon={<Copy />}
            action={
              <Button variant="outline" aria-pressed={addBoth.has(key)} onClick={() => onAddBoth(key)}>
                {addBoth.has(key) ? 'Take one' : times === 2 ? 'Add both' : `Add all ${times}`}
              </Button>
            }
          >
            <strong>{listedName(name, turned)}</strong> is in the list {timesWords(times)}.{' '}
            {addBoth.has(key) ? 'Each is added.' : 'Taken once.'}
          </Said>
        ))}
        {preview.known.map(({ key, name }) => (
          <Said
            key={key}
            icon={<UserCheck />}
            action={
              <Button variant="outline" aria-pressed={addBoth.has(key)} onClick={() => onAddBoth(key)}>
                {addBoth.has(key) ? 'Leave out' : 'Add anyway'}
              </Button>
            }
          >
            <strong>{listedName(name, turned)}</strong> is in the class already.{' '}
            {addBoth.has(key) ? 'Added once more.' : 'Left out.'}
          </Said>
        ))}
        {preview.alike.map((names) => (
          <Said key={names.map(nameKey).join('')} icon={<Copy />}>
            <strong>{LIST.format(names.map((name) => listedName(name, turned)))}</strong>{' '}
            {names.length === 2 ? 'look the same. Both are added.' : 'look the same. All are added.'} Tap one
            to correct it or to leave it out.
          </Said>
        ))}
        {preview.className !== null && (
          <Said
            icon={<School />}
            action={
              <Button variant="outline" onClick={() => onClass(null)}>
                Another class
              </Button>
            }
          >
            Taken from the file:{' '}
            <strong>
              <bdi>{preview.className}</bdi>
            </strong>
            .
          </Said>
        )}
        {preview.unsplit !== null && (
          <Said
            icon={<Eye />}
            action={
              <Segmented
                label="What screens show"
                labelHidden
                value={called}
                onChange={onCalled}
                options={CALLED.map((value) => ({ value, words: preview.unsplit?.[value] ?? '' }))}
              />
            }
          >
            Screens show <strong>{preview.unsplit[called]}</strong>, and so on.
          </Said>
        )}
        {preview.sample !== null && (
          <Said
            icon={<ArrowRightLeft />}
            action={
              <Button variant="outline" onClick={onTurn}>
                Other way round
              </Button>
            }
          >
            First name <strong>{preview.sample.given}</strong>, last name{' '}
            <strong>{preview.sample.family}</strong>, and so on.
          </Said>
        )}
        {preview.dropped.length > 0 && (
          <Said icon={<Columns3 />}>
            {droppedWords(preview.dropped)} left out. <strong>Only names are kept.</strong>
          </Said>
        )}
        {preview.leftOut.map(({ name, reason }) => (
          <Said key={`${name} ${reason}`} icon={<UserX />}>
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            {LEFT_OUT[reason]}
          </Said>
        ))}
        {preview.refused.map(({ line, reason }) => (
          <Said key={line} icon={<CircleAlert />}>
            <strong>Line {line}</strong> {REFUSED[reason]}. Left out.
          </Said>
        ))}
        {lessonLimit !== null && (
          <Said icon={<CircleAlert />}>
            A lesson has room for <strong>{lessonLimit} students</strong>; this class would have more. For a
            lesson, make two classes of it.
          </Said>
        )}
      </ul>
      <RosterGrid rows={preview.rows} edits={edits} />
    </section>
  );
}
