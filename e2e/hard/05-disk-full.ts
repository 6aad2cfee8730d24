import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiError } from '@gangmu/contract';
import { startServer } from '../start-server.ts';
import { allPages } from './frame/all-pages.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';

const DISK_MB = 900;

export const hardTest: HardTest = {
  number: 5,
  title: 'The disk at the guard, and full',
  criterion: 'writes 507, reads 200; after room is made a restart shows every acknowledged row',
  async run({ folder, say }) {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return { figure: '', passed: false, skipped: 'no right to mount a small disk here' };
    }
    const settings = { GANGMU_DATA: join(disk, 'data') };
    const ballast = join(disk, 'ballast');
    const fill = (left: number) => {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 1024 * 1024)), { flag: 'a' });
    };
    try {
      const server = await startServer('demo', settings);
      const office = await officeClient(server.address, '澄湖指挥办');
      const params = { regionId: office.regionId };
      const acknowledged: string[] = [];
      let tried = 0;
      const write = () =>
        office.client.units.add({ params, body: { name: `单位${tried++}` } }).then(
          ({ id }) => {
            acknowledged.push(id);
            return 201;
          },
          (error: unknown) => (error instanceof ApiError ? error.status : 0),
        );
      const read = () =>
        office.client.units.list({ params, query: {} }).then(
          () => 200,
          (error: unknown) => (error instanceof ApiError ? error.status : 0),
        );
      const pause = () => new Promise((resolve) => setTimeout(resolve, 2500));
      const before = [await write(), await read()];
      fill(30);
      await pause();
      const atGuard = [await write(), await read()];
      fill(0);
      await pause();
      const full = [await write(), await write(), await read(), await read()];
      say(`before ${before}; at the guard ${atGuard}; full ${full}`);
      rmSync(ballast);
      await server.end('SIGTERM');
      const again = await startServer('demo', settings);
      try {
        const back = await officeClient(again.address, '澄湖指挥办');
        const units = await allPages((after) =>
          back.client.units.list({ params, query: { limit: 500, ...(after ? { after } : {}) } }),
        );
        const there = new Set(units.map((row) => row.id));
        const lost = acknowledged.filter((id) => !there.has(id)).length;
        return {
          figure: `write and read before ${before.join(', ')}; at the guard ${atGuard.join(', ')}; full ${full.join(', ')}; ${acknowledged.length} acknowledged, ${lost} lost`,
          passed: String([...before, ...atGuard, ...full]) === '201,200,507,200,507,507,200,200' && lost === 0,
        };
      } finally {
        await again.stop();
      }
    } finally {
      execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
    }
  },
};
