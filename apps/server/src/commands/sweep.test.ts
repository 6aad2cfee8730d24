import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, FILE_GRACE_HOURS, type FILE_TABLES, sweepFiles } from '@gangmu/delivery';
import { folderFiles, memoryDirectory, memoryStore } from '@gangmu/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleSweeps } from './sweep.ts';

const REGION = '0197a0de-0000-7000-8000-000000000001';
const actor = { personId: null, name: '测试', address: null };
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const OLD = new Date(Date.now() - (FILE_GRACE_HOURS + 1) * 3_600_000);

describe('sweeping original files', () => {
  let root: string;
  const clock = () => new Date().toISOString();
  const open = async () => {
    const rows = new Map();
    const directory = memoryDirectory(rows);
    const region = { id: REGION, code: '990202', name: '区', level: 'county' as const, parentId: null, path: REGION };
    await directory.addRegion({ ...region, settings: DEFAULT_SETTINGS });
    return { directory, store: memoryStore({ clock, directory: rows }), files: folderFiles(root), clock };
  };
  const pathOf = (sha256: string) => join(root, REGION, sha256.slice(0, 2), sha256);
  const put = async (ports: Awaited<ReturnType<typeof open>>, text: string, old = true): Promise<string> => {
    await ports.files.put(REGION, hash(text), Buffer.from(text));
    if (old) await utimes(pathOf(hash(text)), OLD, OLD);
    return hash(text);
  };
  let number = 0;
  const templateOf = async (ports: Awaited<ReturnType<typeof open>>, sha256: string): Promise<string> =>
    ports.store.transact(REGION, actor, async (tx) => {
      const id = tx.newId();
      const row = { kind: 'plan', number: ++number, fileName: 'a.docx', sha256, size: 1, note: null, active: true };
      await tx.insert('template' satisfies (typeof FILE_TABLES)[number], [{ id, ...row } as never]);
      return id;
    });
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'gangmu-sweep-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('removes what has lain without a row for long, half-written ones too, and counts it', async () => {
    const ports = await open();
    const unowned = await put(ports, '无主');
    const half = `${pathOf(unowned)}.4711.abc`;
    await writeFile(half, 'x');
    await utimes(half, OLD, OLD);
    const told: object[] = [];
    const log = { info: (what: object) => told.push(what), warn: () => {}, error: (what: object) => told.push(what) };
    const sweeps = scheduleSweeps(ports, log);
    await sweeps.stop();
    expect(told).toEqual([{ removed: 2, removedBytes: 7, waiting: 0, missing: 0 }]);
    expect(sweeps.figures()).toMatchObject({ gangmu_files_swept_total: 2, gangmu_files_missing: 0 });
    expect(await ports.files.get(REGION, unowned)).toBeNull();
    expect(await readdir(join(root, REGION, unowned.slice(0, 2)))).toEqual([]);
  });

  it('keeps what is young, what a row names, and what only a past version of a row names', async () => {
    const ports = await open();
    const young = await put(ports, '上传中', false);
    const owned = await put(ports, '有主');
    const past = await put(ports, '旧版');
    await templateOf(ports, owned);
    const id = await templateOf(ports, past);
    await ports.store.transact(REGION, actor, (tx) => tx.remove('template', id, 1));
    const swept = await sweepFiles(ports, new Date(Date.now() - FILE_GRACE_HOURS * 3_600_000).toISOString());
    expect(swept).toEqual({ removed: 0, removedBytes: 0, waiting: 1, missing: 0 });
    for (const sha256 of [young, owned, past]) expect(await ports.files.get(REGION, sha256)).not.toBeNull();
  });

  it('keeps what is put again while it is being judged', async () => {
    const ports = await open();
    const sha256 = await put(ports, '再传');
    const { value: file } = await ports.files.kept(REGION)[Symbol.asyncIterator]().next();
    await put(ports, '再传', false);
    // A minute to either side: the disk tells its times in milliseconds.
    const minute = (sign: 1 | -1) => new Date(Date.now() + sign * 60_000).toISOString();
    expect(file && (await ports.files.remove(file, minute(1)))).toBe(true);
    await put(ports, '再传', false);
    expect(file && (await ports.files.remove(file, minute(-1)))).toBe(false);
    expect(await ports.files.get(REGION, sha256)).not.toBeNull();
  });

  it('tells rows without their file, and removes nothing of a folder whose region it does not know', async () => {
    const ports = await open();
    await templateOf(ports, hash('没有'));
    const elsewhere = '0197a0de-0000-7000-8000-000000000002';
    await ports.files.put(elsewhere, hash('别处'), Buffer.from('别处'));
    const swept = await sweepFiles(ports, clock());
    expect(swept).toEqual({ removed: 0, removedBytes: 0, waiting: 0, missing: 1 });
    expect(await ports.files.get(elsewhere, hash('别处'))).not.toBeNull();
  });
});
