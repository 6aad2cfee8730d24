import { openKit } from '../../packages/api/src/testing/api.testkit.ts';
import { fuzz } from '../../packages/api/src/testing/fuzz.ts';
import type { HardTest } from './frame/hard-test.ts';

const REQUESTS = Number(process.env.HARD_FUZZ ?? 100_000);
const ROUND = 5000;

export const hardTest: HardTest = {
  number: 37,
  title: 'Requests bent from the contract: values, types, ids, depth',
  criterion: '100,000 requests on PGlite, 0 × 5xx, no success for a body that the schema refuses',
  minutes: 60,
  async run({ say }) {
    const byStatus: Record<string, number> = {};
    let sent = 0;
    for (let seed = 1; sent < REQUESTS; seed++) {
      const kit = await openKit('PGlite');
      const round = await fuzz(kit, Math.min(ROUND, REQUESTS - sent), seed);
      await kit.close();
      sent += round.requests;
      for (const [status, n] of Object.entries(round.byStatus)) byStatus[status] = (byStatus[status] ?? 0) + n;
      say(`${sent} sent ${JSON.stringify(byStatus)}`);
      if (round.faults.length > 0) return { figure: `seed ${seed}: ${round.faults.join('\n')}`, passed: false };
    }
    return { figure: `${sent} sent, by status ${JSON.stringify(byStatus)}`, passed: true };
  },
};
