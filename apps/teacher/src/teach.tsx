import '@flipflop/ui/styles.css';
import { createApi } from '@flipflop/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TeachApp } from './app/teach-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <TeachApp api={createApi({})} />
  </StrictMode>,
);
