import { Button } from '@flipflop/ui';
import { Copy } from 'lucide-react';
import { useState } from 'react';

/** Copies a text where the browser allows it: on a plain address it does not, and the text is there to be marked. */
export function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  if (!canCopy()) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Button variant="outline" icon={<Copy />} onClick={() => void copy()}>
      {isCopied ? 'Copied' : 'Copy the link'}
    </Button>
  );
}

const canCopy = () => window.isSecureContext && 'clipboard' in navigator;
