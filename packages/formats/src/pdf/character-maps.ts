import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/** Names as Adobe gives them: `UniGB-UCS2-H`. Anything else could point outside the folder. */
const NAME = /^[A-Za-z0-9-]{1,40}\.bcmap$/u;

/**
 * What gives pdf.js the character maps that a file names but does not carry (older Office and WPS files do), out of
 * the npm package pdfjs-dist; nothing is ever fetched. Text in a font whose map is not there would be lost in silence,
 * so `onMissing` hears of it. pdf.js wants a class.
 */
export function characterMaps(
  onMissing: (name: string) => void,
): new () => { fetch(wanted: Wanted): Promise<Uint8Array> } {
  return class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      if (kind === 'cMapUrl') {
        if (NAME.test(filename)) {
          const bytes = await readFile(join(mapFolder(), filename)).catch(() => null);
          if (bytes) return Uint8Array.from(bytes);
        }
        onMissing(filename.replace(/\.bcmap$/u, ''));
      }
      throw new Error(`no ${filename}`);
    }
  };
}

function mapFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}
