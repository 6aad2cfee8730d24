import type { Store } from '@gangmu/delivery';
import type pg from 'pg';

/** One change of each column that the chain holds. */
const CHANGES = [
  `event = event || 'x'`,
  `actor = actor || ' '`,
  `at = at + interval '1 millisecond'`,
  `address = coalesce(address, '') || '1'`,
  `result = case result when 'done' then 'failed' else 'done' end`,
  `detail = detail || '{"x":1}'`,
  `object = null`,
  `hash = reverse(hash)`,
  `previous_hash = reverse(previous_hash)`,
];

interface Tampered {
  /** A superuser: the application itself may not. */
  readonly root: pg.Client;
  readonly store: Pick<Store, 'verifyAudit'>;
  readonly regionId: string;
  readonly last: number;
  readonly faults: string[];
}

/** Changes one line after another and puts it back, then cuts off the end: each must be found at its line. */
export async function tamper({ root, store, regionId, last, faults }: Tampered) {
  let found = 0;
  for (const [n, change] of CHANGES.entries()) {
    const victim = Math.max(1, Math.floor((last * (n + 1)) / (CHANGES.length + 1)));
    await root.query(
      `create temp table was as select * from audit where region_id = '${regionId}' and seq = ${victim}`,
    );
    await root.query(
      `update audit set ${change === 'object = null' ? `object = '{"table":"x","id":"y"}'` : change} where region_id = '${regionId}' and seq = ${victim}`,
    );
    const broken = await store.verifyAudit(regionId);
    if (broken === victim) found += 1;
    else faults.push(`${change} at ${victim}: found ${broken}`);
    await root.query(
      `delete from audit where region_id = '${regionId}' and seq = ${victim}; insert into audit select * from was; drop table was`,
    );
  }
  await root.query(`delete from audit where region_id = '${regionId}' and seq = ${last}`);
  const cut = await store.verifyAudit(regionId);
  if (cut !== last) faults.push(`a cut-off end: ${cut}`);
  return { found, of: CHANGES.length, cut: cut === last };
}
