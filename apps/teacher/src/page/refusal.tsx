import './refusal.css';

/** Why the last press did nothing. It is always there, so that a reader announces the words when they come. */
export function Refusal({ words }: { readonly words: string | null }) {
  return (
    <p className="refusal" role="alert">
      {words}
    </p>
  );
}
