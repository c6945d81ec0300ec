import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Every screen of a student without a server: `npx vite apps/student/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@flipflop/source', 'module', 'browser', 'development|production'] },
  build: { outDir: '../dist/gallery', emptyOutDir: true, target: ['chrome103', 'safari15.4'] },
});
