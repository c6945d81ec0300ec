import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Old Chromebooks and iPads of schools are the measure. */
export default defineConfig({
  plugins: [react(), compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 512 })],
  resolve: { conditions: ['@flipflop/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/app',
    assetsDir: 'assets',
    target: ['chrome103', 'safari15.4'],
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    proxy: { '/api': 'http://localhost:3001', '/socket.io': { target: 'http://localhost:3001', ws: true } },
  },
});
