import { statfs } from 'node:fs/promises';

const GB = 1024 ** 3;
/** Below a tenth of the disk, or 2 GB where that is less, nothing is written any more (RELIABILITY B5). */
const LEAST_SHARE = 0.1;
const LEAST_BYTES = 2 * GB;
const ASK_EVERY_MS = 2000;

export const leastFree = (size: number): number => Math.min(size * LEAST_SHARE, LEAST_BYTES);

/** Tells whether the disk of a folder has room to write; asks the system every two seconds at most. */
export function diskRoom(folder: string, now: () => number = Date.now): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(true);
  return () => {
    if (now() - asked < ASK_EVERY_MS) return answer;
    asked = now();
    answer = statfs(folder).then(
      ({ bavail, blocks, bsize }) => bavail * bsize >= leastFree(blocks * bsize),
      // A folder that cannot be asked about is the database's trouble to tell.
      () => true,
    );
    return answer;
  };
}
