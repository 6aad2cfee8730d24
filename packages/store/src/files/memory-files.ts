import type { Files } from '@gangmu/delivery';

/** Files in memory, for tests; `clock` tells when each was put. */
export function memoryFiles(clock: () => string = () => new Date().toISOString()): Files {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly putAt: string }>();
  return {
    put: async (regionId, sha256, bytes) => void kept.set(`${regionId}/${sha256}`, { bytes, putAt: clock() }),
    get: async (regionId, sha256) => kept.get(`${regionId}/${sha256}`)?.bytes ?? null,
    async *kept(regionId) {
      for (const [name, { bytes, putAt }] of kept) {
        const [region, sha256] = name.split('/') as [string, string];
        if (region === regionId) yield { regionId, sha256, name, bytes: bytes.byteLength, putAt };
      }
    },
    remove: async ({ name }, before) => (kept.get(name)?.putAt ?? before) < before && kept.delete(name),
  };
}
