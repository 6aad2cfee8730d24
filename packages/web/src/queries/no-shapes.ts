/**
 * Stands for `zod` in the browser (vite.config.ts). The contract's shapes are for the server, which checks what it takes
 * and types what it gives; a page needs of a route its method and address alone. Building some hundred shapes cost a slow
 * machine a fifth of the time to the first screen. Asking one of these to check something is a mistake, and says so.
 */
const shape: unknown = new Proxy(() => undefined, {
  get(_, name) {
    if (typeof name === 'symbol' || name === 'then') return undefined;
    if (/parse/iu.test(name)) throw new Error(`the page has no shapes to check with (${name})`);
    return shape;
  },
  apply: () => shape,
});
export const z = shape;
