import { defineConfig } from 'vite';

/** `vite packages/ui/gallery`: every component in every state; `?theme=dark`, `?dir=rtl`. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@flipflop/source', 'module', 'browser', 'development|production'] },
});
