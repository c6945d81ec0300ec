import type { ClassPage, GroupSetLine } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { Dialog, Menu, MenuButton, MenuChoice, MenuItem, TextField } from '@flipflop/ui/teacher';
import { ChevronDown, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import type { Sending } from '../../page/use-sending.ts';
import './group-sets.css';

export interface GroupSetsProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly sending: Sending;
  /** `isOther`: other groups are today's now. */
  readonly onChange: (page: ClassPage, isOther: boolean) => void;
}

type Asked =
  | { readonly about: 'new' }
  | { readonly about: 'name'; readonly set: GroupSetLine }
  | { readonly about: 'remove'; readonly set: GroupSetLine };

/** Which of the class's groups are today's. Others are kept under their names. */
export function GroupSets({ page, sending: { sent, send }, onChange, api }: GroupSetsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [name, setName] = useState('');
  const today = page.groupSets.find((set) => set.today);
  const others = page.groupSets.filter((set) => !set.today);
  const classId = page.id;

  const ask = (next: Asked) => {
    setName(next.about === 'name' ? next.set.name : '');
    setAsked(next);
  };
  const use = async (setId: string) => {
    const used = await send(() => api.call('groupSetUse', { params: { classId, setId }, body: {} }));
    if (used !== null) onChange(used, true);
  };
  const answer = async (question: Asked) => {
    const given = name.trim();
    if (question.about !== 'remove' && given === '') return;
    const after = await send(() => {
      if (question.about === 'new') {
        return api.call('groupSetNew', { params: { classId }, body: { name: given } });
      }
      const params = { classId, setId: question.set.id };
      return question.about === 'name'
        ? api.call('groupSetName', { params, body: { name: given } })
        : api.call('groupSetRemove', { params, body: {} });
    });
    setAsked(null);
    if (after !== null) onChange(after, question.about === 'new');
  };

  if (today === undefined) return null;
  return (
    <>
      <Menu
        label="Groups of this class"
        trigger={
          <MenuButton className="group-sets">
            <span>
              Groups for: <strong>{today.name}</strong> (today)
            </span>
            <ChevronDown aria-hidden="true" />
          </MenuButton>
        }
      >
        <MenuChoice
          label="Use today"
          options={page.groupSets.map((set) => ({ value: set.id, words: set.name }))}
          value={today.id}
          onChange={(setId) => void use(setId)}
        />
        <MenuItem icon={<Plus />} onPress={() => ask({ about: 'new' })}>
          New groups
        </MenuItem>
        <MenuItem icon={<Pencil />} onPress={() => ask({ about: 'name', set: today })}>
          Rename {today.name}
        </MenuItem>
        {others.map((set) => (
          <MenuItem key={set.id} icon={<Trash2 />} onPress={() => ask({ about: 'remove', set })}>
            Remove {set.name}
          </MenuItem>
        ))}
      </Menu>
      {asked !== null && (
        <Dialog
          title={titleOf(asked)}
          open
          onClose={() => setAsked(null)}
          action={
            <Button variant="ink" sent={sent} onClick={() => void answer(asked)}>
              {ANSWERS[asked.about]}
            </Button>
          }
        >
          {asked.about === 'remove' ? (
            <p>These groups are not kept. Today's groups and the students stay as they are.</p>
          ) : (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void answer(asked);
              }}
            >
              <TextField
                label="What they are for"
                {...(asked.about === 'new'
                  ? { hint: "They begin as a copy of today's groups, and are today's from now on." }
                  : {})}
                value={name}
                onChange={setName}
                maxLength={WIRE.groupSetName}
              />
            </form>
          )}
        </Dialog>
      )}
    </>
  );
}

const ANSWERS = { new: 'Make them', name: 'Save', remove: 'Remove' } as const;

function titleOf(asked: Asked): string {
  switch (asked.about) {
    case 'new':
      return 'New groups';
    case 'name':
      return `Rename ${asked.set.name}`;
    case 'remove':
      return `Remove ${asked.set.name}?`;
  }
}
