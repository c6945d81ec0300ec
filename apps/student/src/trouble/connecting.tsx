import { type Labels, PlainPage } from '../frame/plain-page.tsx';
import './connecting.css';

/** Calm and nearly empty: the words come only when it takes a while. */
export function ConnectingPage({ labels }: { readonly labels: Labels }) {
  return (
    <PlainPage screen="connecting" title="One moment" labels={labels}>
      <div className="st-connecting">
        <h1 className="st-connecting-words" tabIndex={-1}>
          One moment …
        </h1>
      </div>
    </PlainPage>
  );
}
