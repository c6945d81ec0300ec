import '@flipflop/ui/styles.css';
import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { states } from './states.tsx';

const query = new URLSearchParams(location.search);

/** `?state=a`: that state. `?state=a,b`: the hidden button goes to the next, to see the motion between. */
function Gallery({ names }: { readonly names: readonly string[] }): ReactNode {
  const [place, setPlace] = useState(0);
  const show = states[names[place] ?? ''];
  if (show === undefined) return <Contents />;
  return (
    <>
      {show()}
      {names.length > 1 && (
        <button
          type="button"
          hidden
          data-next
          onClick={() => setPlace((before) => (before + 1) % names.length)}
        />
      )}
    </>
  );
}

function Contents() {
  return (
    <main>
      <h1>Every screen of a student</h1>
      <ul data-states>
        {Object.keys(states).map((name) => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
if (query.has('rtl')) document.documentElement.dir = 'rtl';
createRoot(root).render(
  <StrictMode>
    <Gallery names={(query.get('state') ?? '').split(',')} />
  </StrictMode>,
);
