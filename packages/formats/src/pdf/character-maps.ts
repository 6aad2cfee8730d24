import { brotliDecompressSync } from 'node:zlib';

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * What gives pdf.js the character maps that a file names but does not carry; nothing is ever fetched. Text in a font
 * whose map we do not have would be lost in silence, so `onMissing` hears of it. pdf.js wants a class.
 */
export function characterMaps(
  onMissing: (name: string) => void,
): new () => { fetch(wanted: Wanted): Promise<Uint8Array> } {
  return class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/u, '');
      const bytes = kind === 'cMapUrl' ? (await unpackMaps()).get(name) : undefined;
      if (bytes === undefined) {
        if (kind === 'cMapUrl') onMissing(name);
        throw new Error(`no ${filename}`);
      }
      // pdf.js takes what it gets for itself.
      return Uint8Array.from(bytes);
    }
  };
}

async function unpackMaps(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { GB1_DATA, GB1_MAPS } = await import('./gb1-maps.ts');
  const all = brotliDecompressSync(Buffer.from(GB1_DATA, 'base64'));
  const maps = new Map<string, Uint8Array>();
  let at = 0;
  for (const [name, bytes] of GB1_MAPS) {
    maps.set(name, all.subarray(at, at + bytes));
    at += bytes;
  }
  return maps;
}
