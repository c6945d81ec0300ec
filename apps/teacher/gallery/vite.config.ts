import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite apps/teacher/gallery`: every screen of panel and board; `?panel=round&theme=dark`, `?board=lobby`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@flipflop/source', 'module', 'browser', 'development|production'] },
});
