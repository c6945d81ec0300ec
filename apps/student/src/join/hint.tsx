import { type ReactNode, useState } from 'react';
import { TextButton } from '../frame/text-button.tsx';
import './hint.css';

/** Quiet words that open a short explanation. */
export function Hint({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {words}
      </TextButton>
      {open && <p className="st-hint">{children}</p>}
    </>
  );
}
