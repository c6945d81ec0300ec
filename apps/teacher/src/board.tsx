import '@flipflop/ui/styles.css';
import { createApi } from '@flipflop/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardApp } from './app/board-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <BoardApp api={createApi({})} />
  </StrictMode>,
);
