import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx, p } from '../../../packages/formats/src/testing/make-docx.ts';
import { hasClamd, startClamd } from '../../../scripts/private-clamd.ts';
import { clamd, TEST_VIRUS } from './virus-scanner.ts';

describe.skipIf(!hasClamd)('the virus scanner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-clamd-'));
  let running: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    running = await startClamd(folder);
  }, 40_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const scan = (bytes: string | Uint8Array) => clamd({ path: running.socket }).scan(Buffer.from(bytes));

  it('finds the standard test file, plain and inside a document, and names it', async () => {
    const infected = { verdict: 'infected', name: expect.stringContaining('Eicar') };
    expect(await scan(TEST_VIRUS)).toEqual(infected);
    expect(await scan(makeDocx({ body: p('澄湖区行动计划'), more: { 'word/embeddings/a.com': TEST_VIRUS } }))).toEqual(
      infected,
    );
  });

  it('calls a plan clean, an empty file and one of many pieces too', async () => {
    for (const bytes of ['1. 建设算力中心。', '', 'x'.repeat(900_000)])
      expect(await scan(bytes)).toEqual({ verdict: 'clean' });
  });

  it('does not call clean what it has not looked through: a file past its limit, one that unpacks past it', async () => {
    expect(await scan('x'.repeat(5_000_000))).toEqual({ verdict: 'unscanned' });
    const deep = makeDocx({ body: p('目标'), more: { 'word/media/a.txt': 'x'.repeat(3_000_000) } });
    expect(deep.length).toBeLessThan(100_000);
    expect(await scan(deep)).toEqual({ verdict: 'unscanned' });
  });

  it('tells its version', async () => {
    expect(await clamd({ path: running.socket }).version()).toMatch(/^ClamAV \d/u);
  });
});

it('rejects where no scanner listens', async () => {
  await expect(clamd({ path: join(tmpdir(), 'nobody-listens-here') }).scan(Buffer.from('x'))).rejects.toThrow(
    /ENOENT/u,
  );
});
