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
import { RosterList } from './roster-list.tsx';
import { RosterNames } from './roster-names.tsx';
import { previewRoster, type RosterPreview } from './roster-preview.ts';
import './roster-page.css';

/** A list of names, pasted, understood and looked at before it is saved. */
export function RosterPage({ classId, ...tools }: PageTools & { readonly classId: string }) {
  const loaded = useClass(tools.api, classId);
  return (
    <PageState loaded={loaded} back={{ href: hashOf(addresses.class(classId)), words: 'Back to the class' }}>
      {(page, change) => <RosterForm {...tools} page={page} onChange={change} />}
    </PageState>
  );
}

interface RosterFormProps extends PageTools {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
}

function RosterForm({ page, onChange, api, navigate }: RosterFormProps) {
  const [text, setText] = useState('');
  const [turned, setTurned] = useState(false);
  const [addBoth, setAddBoth] = useState<ReadonlySet<string>>(new Set());
  const { sent, refusal, send } = useSending();
  const read = useDeferredValue(text);
  const preview = useMemo(
    () => previewRoster(read, page.roster, { addBoth, turned }),
    [read, page.roster, addBoth, turned],
  );
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
    navigate(isGrouped ? addresses.class(page.id) : addresses.groups(page.id));
  };

  const back = hashOf(addresses.class(page.id));
  return (
    <Page
      title={`Add students to ${page.name}`}
      back={{ href: back, words: `Back to ${page.name}` }}
      foot={
        <div className="roster-foot">
          <p className="roster-foot-words">
            <strong>Nothing is saved yet.</strong> Screens show the first name.
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
      <div className="roster">
        <RosterList text={text} onChange={setText} />
        <RosterNames
          preview={preview}
          turned={turned}
          addBoth={addBoth}
          onAddBoth={(key) => setAddBoth((before) => toggled(before, key))}
          onTurn={() => setTurned(!turned)}
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
  tooMany: 'Too many for one class',
  names: 'No new name in the list yet',
} as const satisfies Record<RosterPreview['kind'], string>;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}
