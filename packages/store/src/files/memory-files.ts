import type { Files } from '@gangmu/delivery';

export function memoryFiles(): Files {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (regionId, sha256, bytes) => void kept.set(`${regionId}/${sha256}`, bytes),
    get: async (regionId, sha256) => kept.get(`${regionId}/${sha256}`) ?? null,
  };
}
