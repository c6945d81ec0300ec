import { useRef } from 'react';
import { CODE_LENGTH, cleanCode } from './class-code.ts';
import './code-field.css';

interface CodeFieldProps {
  readonly code: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onCode: (code: string) => void;
}

const CELLS = Array.from({ length: CODE_LENGTH }, (_, place) => place);

/** Looks like six cells, and is one field: paste, correction and reading aloud work as everywhere. */
export function CodeField({ code, labelledBy, describedBy, onCode }: CodeFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const next = Math.min(code.length, CODE_LENGTH - 1);

  /** The caret is not seen, so it is always behind the last letter. */
  const keepCaretAtEnd = () => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  };

  return (
    <div className="st-code" dir="ltr">
      <input
        ref={field}
        className="st-code-input"
        type="text"
        name="code"
        value={code}
        onChange={(event) => onCode(cleanCode(event.currentTarget.value))}
        onFocus={keepCaretAtEnd}
        onClick={keepCaretAtEnd}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
      />
      <div className="st-code-cells" aria-hidden="true">
        {CELLS.map((place) => (
          <CodeCell key={place} letter={code.charAt(place)} next={place === next} />
        ))}
      </div>
    </div>
  );
}

/** The code as it was typed, to be compared with the board. */
export function CodeShown({ code }: { readonly code: string }) {
  return (
    <div className="st-code" dir="ltr" role="img" aria-label={`You typed ${code.split('').join(' ')}`}>
      <div className="st-code-cells" aria-hidden="true">
        {CELLS.map((place) => (
          <CodeCell key={place} letter={code.charAt(place)} next={false} />
        ))}
      </div>
    </div>
  );
}

function CodeCell({ letter, next }: { readonly letter: string; readonly next: boolean }) {
  return (
    <span className="st-code-cell ff-code" data-next={next ? '' : undefined}>
      {letter}
    </span>
  );
}
