import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, get, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestPrograms, type PrivateServer, runStatements, startPostgres } from '../scripts/private-postgres.ts';
import { firstOffice } from './hard/frame/set-up-region.ts';
import { type RunningServer, startServer } from './start-server.ts';

const programs = newestPrograms();

describe.skipIf(!programs || !existsSync('/proc'))('a server of several processes behind one port', () => {
  let postgres: PrivateServer;
  let server: RunningServer;
  beforeAll(async () => {
    postgres = await startPostgres(programs as NonNullable<typeof programs>);
    await runStatements(postgres.url, ['create database several']);
    const url = postgres.url.replace(/postgres$/u, 'several');
    server = await startServer('serve', { DATABASE_URL: url, GANGMU_PROCESSES: '2' });
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
  });

  /** A connection of its own each time, so that the processes answer in turn. */
  const fresh = (path: string, headers: IncomingHttpHeaders = {}) =>
    new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const request = get(`${server.address}${path}`, { agent: false, headers, timeout: 5000 }, async (answer) =>
        resolve({ status: answer.statusCode ?? 0, body: await text(answer) }),
      );
      request.on('timeout', () => request.destroy());
      request.on('error', reject);
    });
  const times = <T>(count: number, one: () => Promise<T>) => Promise.all(Array.from({ length: count }, one));
  const named = async (line: RegExp) =>
    new Set([...(await fresh('/metrics')).body.matchAll(line)].map(([, name]) => name));
  const inFigures = async () => [...(await named(/process="(\d+)"/gu))];
  /** Who sweeps files tells what was swept. */
  const keepers = () => named(/^gangmu_files_swept_total\{process="(\d+)"\}/gmu);

  it('prints one code, which each of them takes, and knows a person in each of them', async () => {
    const needed = async () => JSON.parse((await fresh('/api/v1/entrance')).body).setUpNeeded;
    expect(await times(4, needed)).toEqual([true, true, true, true]);
    const { cookie } = await firstOffice(server);
    expect(await times(4, needed)).toEqual([false, false, false, false]);
    expect(server.printed().match(/"setUpCode"/gu)).toHaveLength(1);
    const me = async () => (await fresh('/api/v1/me', { cookie })).status;
    expect(await times(4, me)).toEqual([200, 200, 200, 200]);
  });

  it('tells the figures of all, whichever is asked', async () => {
    const told = async () => (await times(4, inFigures)).map((names) => names.sort().join(' '));
    await expect.poll(told, { timeout: 20_000 }).toEqual(['1 2', '1 2', '1 2', '1 2']);
    expect(await keepers()).toEqual(new Set(['1']));
  });

  it('replaces one that was killed, and answers all the while', async () => {
    const [first = 0] = childrenOf(server.pid);
    process.kill(first, 'SIGKILL');
    const statuses: number[] = [];
    // What was just being handed to the one that was killed is lost with it.
    const ask = async () =>
      statuses.push(
        await fresh('/healthz').then(
          (answer) => answer.status,
          () => 0,
        ),
      );
    const replaced = async () => {
      await ask();
      return (await inFigures().catch((): string[] => [])).includes('3');
    };
    await expect.poll(replaced, { timeout: 60_000 }).toBe(true);
    expect(statuses.filter((status) => status === 0).length).toBeLessThanOrEqual(1);
    expect(statuses.filter((status) => status !== 0 && status !== 200)).toEqual([]);
    expect((await keepers()).size).toBe(1);
    expect(server.printed()).toContain('a process ended and is replaced');
  }, 90_000);

  it('lives on where one dies while it is being asked for its figures', async () => {
    await expect.poll(() => childrenOf(server.pid).length, { timeout: 20_000 }).toBe(2);
    const agent = new Agent({ keepAlive: true });
    const kept = (path: string) =>
      new Promise<void>((resolve) => {
        const asked = get(`${server.address}${path}`, { agent, timeout: 5000 }, (answer) => {
          answer.resume().on('close', resolve);
        });
        asked.on('timeout', () => asked.destroy());
        asked.on('error', () => resolve());
      });
    // A connection to each of them; those who stay ask by way of the first, who hears of the death only after.
    await times(4, () => kept('/healthz'));
    // No server dies of the signal that asks for a backup.
    process.kill(server.pid, 'SIGUSR2');
    process.kill(server.pid, 'SIGSTOP');
    const asking = times(4, () => kept('/metrics'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(childrenOf(server.pid)[0] as number, 'SIGKILL');
    process.kill(server.pid, 'SIGCONT');
    await asking;
    agent.destroy();
    await expect
      .poll(
        () =>
          fresh('/healthz').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    await expect.poll(() => childrenOf(server.pid).length, { timeout: 40_000 }).toBe(2);
    expect(server.printed()).not.toContain('EPIPE');
  }, 90_000);

  it('ends them all with a signal to the first, and what is under way before, though a service manager tells each', async () => {
    const children = childrenOf(server.pid);
    expect(children.length).toBe(2);
    const body = JSON.stringify({ code: 'NONE' });
    const answered = new Promise<number>((resolve, reject) => {
      const headers = { origin: server.address, 'content-type': 'application/json', 'content-length': body.length };
      const slow = request(`${server.address}/api/v1/set-up`, { method: 'POST', agent: false, headers }, (answer) =>
        resolve(answer.statusCode ?? 0),
      );
      slow.on('error', reject);
      slow.write(body.slice(0, 5));
      setTimeout(() => slow.end(body.slice(5)), 2000);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const child of children) process.kill(child, 'SIGTERM');
    const [ended, status] = await Promise.all([server.end('SIGTERM'), answered]);
    expect([ended, status]).toEqual([0, 400]);
    expect(children.filter(lives)).toEqual([]);
  }, 40_000);
});

describe('a server whose processes cannot start', () => {
  it('says why once and ends', async () => {
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', GANGMU_PROCESSES: '3' };
    const started = startServer('serve', settings).then(
      () => '',
      (error: Error) => error.message,
    );
    expect((await started).match(/ECONNREFUSED/gu)?.length).toBeGreaterThan(0);
  }, 60_000);
});

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && parentOf(name) === pid)
    .map(Number);
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
