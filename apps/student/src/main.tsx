import '@flipflop/ui/styles.css';
import { createApi } from '@flipflop/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { takeEntry } from './app/entry.ts';

// Kept by the browser for its Back button: who is in may have changed meanwhile, so the page asks again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App api={createApi()} entry={takeEntry()} />
  </StrictMode>,
);
