// A demo with one ledger of 10,000 rows, in a process of its own: prints its address and the ledger's, ends with its input.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ItemRow, NewRow } from '@gangmu/delivery';
import { readConfig } from '../../apps/server/src/config.ts';
import { buildTemplate, serveDemo } from '../../apps/server/src/demo/serve-demo.ts';
import { openPlatform } from '../../apps/server/src/open-platform.ts';

const [folder = '', port = '0', rows = '10000'] = process.argv.slice(2);
const config = readConfig({
  GANGMU_DATA: folder,
  GANGMU_PORT: port,
  GANGMU_LOG_LEVEL: 'silent',
  GANGMU_WEB: fileURLToPath(new URL('../../packages/web/dist', import.meta.url)),
});
const REGION = '990202';

/** Copies of the tasks that the demo's plan has, until there are as many as asked for. */
async function swell(): Promise<string> {
  const at = join(folder, 'demo', 'template');
  const platform = await openPlatform({ ...config, data: at, databaseUrl: null });
  const { directory, store, newId } = platform.ports;
  const region = (await directory.regions()).find((one) => one.code === REGION);
  if (!region) throw new Error(`the demo has no region ${REGION}`);
  const planId = await store.transact(region.id, { personId: null, name: 'bench', address: null }, async (tx) => {
    const [plan] = await tx.list('plan', { role: 'own' });
    if (!plan) throw new Error('the demo has no plan of its own');
    const tasks = (await tx.list('item', { planId: plan.id, kind: 'task' })).toSorted(
      (a, b) => a.position - b.position,
    );
    const lacking = Number(rows) - tasks.length;
    const copies = Array.from({ length: lacking }, (_, at): NewRow<ItemRow> => {
      const { version: _version, fromAt: _from, ...task } = tasks[at % tasks.length] as ItemRow;
      const round = Math.floor(at / tasks.length) + 2;
      return { ...task, id: newId(), position: 10_000 + at, title: `${task.title}（第${round}批）` };
    });
    for (let from = 0; from < copies.length; from += 200) await tx.insert('item', copies.slice(from, from + 200));
    return plan.id;
  });
  await platform.database.close();
  return planId;
}

const say = () => {};
await buildTemplate(config);
const planId = await swell();
const serving = await serveDemo(config, { reset: false, say, build: async () => {} });
console.log(JSON.stringify({ address: serving.address, ledger: `/${REGION}/plans/${planId}/ledgers/tasks` }));
process.stdin.resume();
process.stdin.once('end', async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
