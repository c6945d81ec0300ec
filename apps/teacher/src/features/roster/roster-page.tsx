import type { ClassPage } from '@flipflop/protocol';
import { LIMITS } from '@flipflop/rotation/limits';
import { Button, LinkButton, StatusLine } from '@flipflop/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useClass } from '../../page/use-class.ts';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { FileButton } from './file-button.tsx';
import { FileList, FileTroubleWords } from './file-list.tsx';
import type { LineMark } from './line-marks.ts';
import { useRosterFiles } from './roster-files.ts';
import { RosterList } from './roster-list.tsx';
import { RosterNames } from './roster-names.tsx';
import { type Called, previewRoster, previewText, type RosterPreview } from './roster-preview.ts';
import { toggled, useRowEdits } from './row-edits.ts';
import type { Added } from './take-away.ts';
import './roster-page.css';

export interface RosterPageProps extends PageTools {
  readonly classId: string;
  /** Just before the page that follows. */
  readonly onAdded: (added: Added) => void;
}

/** A list of names, pasted, understood and looked at before it is saved. */
export function RosterPage({ classId, ...tools }: RosterPageProps) {
  const loaded = useClass(tools.api, classId);
  return (
    <PageState loaded={loaded} back={{ href: hashOf(addresses.class(classId)), words: 'Back to the class' }}>
      {(page, change) => <RosterForm {...tools} page={page} onChange={change} />}
    </PageState>
  );
}

interface RosterFormProps extends Omit<RosterPageProps, 'classId'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
}

function RosterForm({ page, onChange, onAdded, api, navigate }: RosterFormProps) {
  const [text, setText] = useState('');
  const [turned, setTurned] = useState(false);
  const [addBoth, setAddBoth] = useState<ReadonlySet<string>>(new Set());
  const [called, setCalled] = useState<Called>('whole');
  const [className, setClassName] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const { files, trouble, add: addFiles, remove } = useRosterFiles();
  const edits = useRowEdits();
  const { sent, refusal, send } = useSending();
  const read = useDeferredValue(text);
  const preview = useMemo(() => {
    const choices = { addBoth, turned, called, className, corrected: edits.corrected, out: edits.out };
    if (files.length === 0) return previewText(read, page.roster, choices);
    return previewRoster(
      files.map(({ sheet }) => sheet),
      page.roster,
      choices,
    );
  }, [read, files, page.roster, addBoth, turned, called, className, edits.corrected, edits.out]);
  const params = { classId: page.id };
  const students = preview.kind === 'names' ? preview.students : [];
  const words = students.length === 0 ? 'Add students' : `Add ${counted(students.length, 'student')}`;

  const add = async () => {
    const added = await send(
      () => api.call('studentsAdd', { params, body: { students } }),
      // It may have been done all the same: whoever is in the class by now is pointed out.
      async () => {
        const now = await api.call('classGet', { params });
        if (now.ok) onChange(now.value);
      },
    );
    if (added === null) return;
    const isGrouped = added.roster.some((student) => student.group !== null);
    const next = isGrouped ? addresses.class(page.id) : addresses.groups(page.id);
    // Whoever is added stands at the end of the register.
    const ids = added.roster.slice(-students.length).map((student) => student.id);
    onAdded({ classId: page.id, students: ids, at: next });
    navigate(next);
  };

  const back = hashOf(addresses.class(page.id));
  return (
    <Page
      title={`Add students to ${page.name}`}
      actions={<FileButton onFiles={(chosen) => void addFiles(chosen)} />}
      back={{ href: back, words: `Back to ${page.name}` }}
      foot={
        <div className="roster-foot">
          <p className="roster-foot-words">
            <strong>Nothing is saved yet.</strong> Tap a name to correct it. Screens show the names in bold.
          </p>
          <Refusal words={refusal} />
          <div className="roster-foot-buttons">
            <LinkButton variant="outline" href={back}>
              Cancel
            </LinkButton>
            <Button
              variant="ink"
              size="rail"
              className="roster-add"
              sent={sent}
              notYet={students.length === 0 ? NOT_YET[preview.kind] : undefined}
              onClick={() => void add()}
            >
              {words}
            </Button>
          </div>
        </div>
      }
    >
      <FileTroubleWords trouble={trouble} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut for "Choose a file". */}
      <div
        className="roster"
        data-dropping={dropping ? '' : undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          setDropping(false);
          void addFiles([...event.dataTransfer.files]);
        }}
      >
        {files.length === 0 ? (
          <RosterList
            text={text}
            onChange={setText}
            read={read}
            marks={preview.kind === 'names' ? preview.marks : NO_MARKS}
          />
        ) : (
          <FileList files={files} onRemove={remove} />
        )}
        <RosterNames
          preview={preview}
          edits={edits}
          turned={turned}
          addBoth={addBoth}
          onAddBoth={(key) => setAddBoth((before) => toggled(before, key))}
          onTurn={() => setTurned(!turned)}
          called={called}
          onCalled={setCalled}
          onClass={setClassName}
          lessonLimit={page.roster.length + students.length > LIMITS.students ? LIMITS.students : null}
        />
      </div>
      <StatusLine text={students.length === 0 ? '' : `${counted(students.length, 'student')} in the list`} />
    </Page>
  );
}

const NOT_YET = {
  empty: 'Paste a list first',
  tooLong: 'The list is too long',
  oneFileOnly: 'One file at a time',
  severalClasses: 'Choose the class first',
  tooMany: 'Too many for one class',
  names: 'No new name in the list yet',
} as const satisfies Record<RosterPreview['kind'], string>;

const NO_MARKS: ReadonlyMap<number, LineMark> = new Map();
