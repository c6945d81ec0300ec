import { Button } from '@flipflop/ui';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';

/** Opens the computer's own file dialog. */
export function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.tsv,.txt,.tab,text/*"
        data-testid="roster-file"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button variant="outline" icon={<FileUp />} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </>
  );
}
