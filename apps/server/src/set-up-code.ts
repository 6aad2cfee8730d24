import cluster from 'node:cluster';
import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** By which name the processes behind one port get theirs. */
export const SHARED_CODE = 'GANGMU_SHARED_SET_UP_CODE';

/** Twelve letters, 60 bits: who reads the log may set the installation up. */
export const newSetUpCode = (): string => Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The code of this start, and whether this process is the one that prints it. */
export function setUpCodeOfStart(): { readonly code: string; readonly told: boolean } {
  const shared = cluster.isWorker ? process.env[SHARED_CODE] : undefined;
  return { code: shared ?? newSetUpCode(), told: !shared || cluster.worker?.id === 1 };
}
