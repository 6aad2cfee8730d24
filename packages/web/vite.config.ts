import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The API while developing: `GANGMU_API=http://127.0.0.1:8080 npx vite`. */
const api = process.env.GANGMU_API ?? 'http://127.0.0.1:8080';
const EARLY = fileURLToPath(new URL('src/queries/early.ts', import.meta.url));

/** Runs `early.ts` as soon as it is there: a module of the program itself would wait for all of the program. */
const early = (): Plugin => ({
  name: 'gangmu:early',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: EARLY, name: 'early', preserveSignature: false });
  },
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.includes(EARLY));
      if (!chunk) throw new Error(`${EARLY} is in no chunk`);
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${chunk.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
});

/** What every page needs comes as one file: on a slow machine each further one costs its own while. */
const GROUPS = [
  { name: 'early', test: /src\/queries\/early\.ts$/u, priority: 2 },
  {
    name: 'frame',
    test: /src\/main\.tsx$|@tanstack\/react-query|src\/components\/(?!day-field|lazy-dressed)|src\/queries\//u,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), early()],
  resolve: { alias: { zod: fileURLToPath(new URL('src/queries/no-shapes.ts', import.meta.url)) } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
});
