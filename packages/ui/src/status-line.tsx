import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * The page's one polite live region. Render it once and always, and change `text`:
 * a region that comes together with its words is not read out.
 */
export function StatusLine({ text }: { readonly text: string }) {
  return (
    <VisuallyHidden>
      <span role="status">{text}</span>
    </VisuallyHidden>
  );
}
