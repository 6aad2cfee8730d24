import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';

const LAUNCHER = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'gangmu.js');
/** Plain; and, where the system lets us, as a container sees it: another network and process table, the same folder. */
const WAYS = [[], ['unshare', '--net', '--pid', '--fork', '--mount-proc']];

export const hardTest: HardTest = {
  number: 2,
  title: 'A second process opens the data folder',
  criterion: 'it exits within 2 s with a plain message, from another container too; the first loses nothing',
  async run() {
    const server = await startServer('demo');
    try {
      const { client, regionId } = await officeClient(server.address, '澄湖指挥办');
      const add = (i: number) => client.units.add({ params: { regionId }, body: { name: `新设单位${i}` } });
      await add(0);
      const said: string[] = [];
      let passed = true;
      for (const [i, way] of WAYS.entries()) {
        const start = performance.now();
        const [command, ...args] = [...way, process.execPath, LAUNCHER, 'demo'];
        const child = spawn(command as string, args, {
          env: { ...process.env, GANGMU_DATA: server.data, GANGMU_PORT: '0' },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let told = '';
        child.stderr.on('data', (chunk) => {
          told += chunk;
        });
        const [code] = (await once(child, 'exit')) as [number];
        const ms = Math.round(performance.now() - start);
        if (i > 0 && /unshare/u.test(told)) {
          said.push('no right to make namespaces here');
          continue;
        }
        const plain = /正被另一个进程使用/u.test(told) && !/\n\s+at /u.test(told);
        passed &&= code === 1 && plain && ms <= 2000;
        said.push(
          `${i === 0 ? 'same machine' : 'other namespaces'}: exit ${code} after ${ms} ms, plain message ${plain}`,
        );
        await add(i + 1);
      }
      const units = await client.units.list({ params: { regionId }, query: { limit: 200 } });
      const kept = units.rows.filter((row) => row.name.startsWith('新设单位')).length;
      return { figure: `${said.join('; ')}; ${kept} of the first one's writes there`, passed: passed && kept >= 2 };
    } finally {
      await server.stop();
    }
  },
};
