import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/styles.css';
import './gallery.css';
import { Gallery } from './gallery.tsx';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
document.documentElement.dir = asked.get('dir') ?? 'ltr';

const place = document.getElementById('gallery');
if (place === null) throw new Error('The page has no #gallery');
createRoot(place).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
