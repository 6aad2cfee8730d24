/**
 * Stands for `zod` in the browser (vite.config.ts). The contract's shapes are for the server, which checks what it takes
 * and types what it gives; a page needs of a route its method and address alone. Building some hundred shapes cost a slow
 * machine a fifth of the time to the first screen. Asking one of these to check something is a mistake, and says so.
 */
const shapeWith = (options: readonly unknown[]): unknown =>
  new Proxy(() => undefined, {
    get(_, name) {
      if (name === Symbol.iterator) return () => [][Symbol.iterator]();
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (/parse/iu.test(name)) throw new Error(`the page has no shapes to check with (${name})`);
      // Words of a choice are asked for by pages, too.
      if (name === 'enum') return (words: readonly unknown[]) => shapeWith(words);
      return name === 'options' ? options : shape;
    },
    apply: () => shape,
  });
const shape = shapeWith([]);
export const z = shape;
