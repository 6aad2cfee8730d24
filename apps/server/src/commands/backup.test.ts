import { appendFile, chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { KnownTrouble, toldOf } from '../known-trouble.ts';
import { openPlatform } from '../open-platform.ts';
import { backUp } from './backup.ts';
import { doctor } from './doctor.ts';
import { restore } from './restore.ts';

const REGION = '0197a0de-0000-7000-8000-000000000001';
const HASH = 'a'.repeat(64);

describe('a backup of the embedded database', () => {
  let root: string;
  let place: string;
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const at = (name: string) => readConfig({ GANGMU_DATA: join(root, name) });
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gangmu-backup-'));
    const { database, ports } = await openPlatform(at('first'));
    await ports.directory.addRegion({
      id: REGION,
      code: '990202',
      name: '澄湖区',
      level: 'county',
      parentId: null,
      path: REGION,
      settings: DEFAULT_SETTINGS,
    });
    await ports.store.transact(REGION, { personId: null, name: '测试', address: null }, (tx) =>
      tx.audit({ event: 'test', object: null, result: 'done', detail: { n: 1 } }),
    );
    await ports.files.put(REGION, HASH, Buffer.from('原文件'));
    place = await backUp(at('first'), database, '2026-01-01T00:00:00.000Z');
    await database.close();
  }, 60_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('comes back in an empty folder with its rows, files and a whole chain', async () => {
    // A folder that somebody made beforehand, open to others.
    await mkdir(join(root, 'second'), { mode: 0o755 });
    expect(await restore(at('second'), place, say)).toBe(true);
    expect((await stat(join(root, 'second'))).mode & 0o777).toBe(0o700);
    expect(lines.join('\n')).toContain('data/secret');
    const { database, ports } = await openPlatform(at('second'));
    expect((await ports.store.auditTrail(REGION, 0, 10)).map((line) => line.event)).toEqual(['test']);
    expect(Buffer.from((await ports.files.get(REGION, HASH)) as Uint8Array).toString()).toBe('原文件');
    await database.close();
  }, 60_000);

  it('is never put over what is there, and is refused when a byte has changed', async () => {
    await expect(restore(at('first'), place, say)).rejects.toThrow('not empty');
    const wrong = await restore(at('fourth'), root, say).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(KnownTrouble);
    expect(toldOf(wrong)).toContain('there is no backup here');
    await appendFile(join(place, 'db', 'PG_VERSION.gz'), 'x');
    await expect(restore(at('third'), place, say)).rejects.toThrow('damaged');
  }, 60_000);

  it('leaves an installation that the doctor finds sound; open folders it does not', async () => {
    await chmod(join(root, 'first'), 0o700);
    lines.length = 0;
    const sound = await doctor(at('first'), say);
    expect(lines.filter((line) => line.startsWith('✗') && !line.includes('disk'))).toEqual([]);
    expect(lines.join('\n')).toContain('audit chain');
    expect(typeof sound).toBe('boolean');
    await chmod(join(root, 'first'), 0o755);
    expect(await doctor(at('first'), say)).toBe(false);
  }, 60_000);

  it('without the secret it was used with is told by the doctor, once there are accounts', async () => {
    const secret = async () => {
      lines.length = 0;
      await doctor(at('first'), say);
      return lines.find((line) => line.includes('secret'));
    };
    expect(await secret()).toMatch(/^✓.*first start/u);
    const { database, ports } = await openPlatform(at('first'));
    await database.embedded?.query(
      `insert into local."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        values ('one', 'one', 'one@account.invalid', true, now(), now())`,
    );
    await ports.directory.addAccount({
      accountId: 'one',
      homeRegionId: REGION,
      username: 'one',
      disabled: false,
      mustChange: false,
      passwordAt: '2026-01-01T00:00:00.000Z',
      previous: [],
      waits: false,
      openings: [],
      lastSignInAt: null,
    });
    await database.close();
    expect(await secret()).toMatch(/^✗.*is missing/u);
    await writeFile(join(root, 'first', 'secret'), 'x'.repeat(40), { mode: 0o644 });
    expect(await secret()).toMatch(/^✗.*chmod 600/u);
    await chmod(join(root, 'first', 'secret'), 0o600);
    expect(await secret()).toMatch(/^✓/u);
  }, 60_000);
});

describe('the configuration', () => {
  it('names every fault at once', () => {
    const wrong = {
      GANGMU_PORT: 'x',
      DATABASE_URL: 'mysql://x',
      GANGMU_BASE_URL: 'ftp://x',
      GANGMU_OIDC_CLIENT_ID: 'x',
    };
    expect(() => readConfig(wrong)).toThrow(
      /GANGMU_PORT[\s\S]*GANGMU_BASE_URL[\s\S]*DATABASE_URL[\s\S]*GANGMU_OIDC_DISCOVERY_URL/u,
    );
  });
  it('is whole without anything given', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null, oidc: null });
  });
});
