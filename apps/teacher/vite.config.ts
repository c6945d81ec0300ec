import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const API = 'http://localhost:3001';

/** Two pages, the teacher's and the board, with their assets under `/teach/assets/`. */
export default defineConfig({
  base: '/',
  plugins: [
    react(),
    compression({
      algorithms: [defineAlgorithm('gzip', { level: 9 }), 'brotliCompress'],
      include: /\.(html|js|css|svg)$/,
    }),
  ],
  resolve: { conditions: ['@flipflop/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    assetsDir: 'teach/assets',
    target: ['chrome103', 'safari15.4'],
    // A file as text inside a style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { teach: here('teach/index.html'), board: here('board/index.html') } },
  },
  server: {
    proxy: {
      '/api': { target: API },
      '/socket.io': { target: API, ws: true },
    },
  },
});
