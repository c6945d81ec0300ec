import { Button } from '@flipflop/ui';
import { FileText, X } from 'lucide-react';
import type { FileTrouble, RosterFile } from './roster-files.ts';
import './file-list.css';

const TROUBLE = {
  notText: 'cannot be read as a list. Save it as CSV, or copy the names and paste them here.',
  tooLong: 'is too big for a list. Export one class at a time.',
} as const satisfies Record<FileTrouble['why'], string>;

export interface FileListProps {
  readonly files: readonly RosterFile[];
  readonly onRemove: (name: string) => void;
}

/** The files that stand in place of a pasted list. */
export function FileList({ files, onRemove }: FileListProps) {
  return (
    <section className="roster-list" aria-label="Your files">
      <h2 className="roster-list-label">{files.length === 1 ? 'Your file' : 'Your files'}</h2>
      <ul className="file-list">
        {files.map(({ name }) => (
          <li key={name} className="file-list-one">
            <FileText aria-hidden="true" />
            <span className="file-list-name">
              <bdi>{name}</bdi>
            </span>
            <Button
              variant="outline"
              icon={<X />}
              aria-label={`Remove ${name}`}
              onClick={() => onRemove(name)}
            />
          </li>
        ))}
      </ul>
      <p className="roster-list-hint">It stays on this computer: only the names go to your class.</p>
    </section>
  );
}

/** Why a file was not taken. */
export function FileTroubleWords({ trouble }: { readonly trouble: FileTrouble | null }) {
  return (
    <div role="alert">
      {trouble !== null && (
        <p className="file-trouble">
          <strong>
            <bdi>{trouble.name}</bdi>
          </strong>{' '}
          {TROUBLE[trouble.why]}
        </p>
      )}
    </div>
  );
}
