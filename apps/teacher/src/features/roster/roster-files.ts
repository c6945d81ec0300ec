import type { Sheet } from '@flipflop/roster';
import { useState } from 'react';
import { type FileText, readFileText } from './read-file.ts';
import { sheetOf } from './read-sheet.ts';

export interface RosterFile {
  readonly name: string;
  readonly sheet: Sheet;
}

/** A file that could not be read, and why. */
export interface FileTrouble {
  readonly name: string;
  readonly why: Exclude<FileText['kind'], 'text'>;
}

export interface RosterFiles {
  readonly files: readonly RosterFile[];
  readonly trouble: FileTrouble | null;
  /** Reads files that were chosen or dropped, beside those that are there. */
  readonly add: (chosen: readonly File[]) => Promise<void>;
  readonly remove: (name: string) => void;
}

/** Files of a list, read in this browser alone. A file of the same name takes the place of the one before. */
export function useRosterFiles(): RosterFiles {
  const [files, setFiles] = useState<readonly RosterFile[]>([]);
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);

  async function add(chosen: readonly File[]): Promise<void> {
    const read: RosterFile[] = [];
    for (const file of chosen) {
      const text = await readFileText(new Uint8Array(await file.arrayBuffer()), navigator.languages);
      if (text.kind !== 'text') return setTrouble({ name: file.name, why: text.kind });
      read.push({ name: file.name, sheet: sheetOf(text.text) });
    }
    setTrouble(null);
    const names = new Set(read.map(({ name }) => name));
    setFiles((before) => [...before.filter(({ name }) => !names.has(name)), ...read]);
  }

  return {
    files,
    trouble,
    add,
    remove: (name) => setFiles((before) => before.filter((file) => file.name !== name)),
  };
}
