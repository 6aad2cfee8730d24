import { problem } from './problem.ts';

/** Everything a stream gives, refused as too large as soon as it is more than the limit: a pipe has no size to ask. */
export async function readCounted(stream: AsyncIterable<Uint8Array>, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(name, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const tooLarge = (name: string, limit: number) =>
  problem('error.tooLarge', { name, limit: Math.round(limit / 1024 / 1024) });
