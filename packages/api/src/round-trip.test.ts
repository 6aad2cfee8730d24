import type { ImportRun } from '@gangmu/contract';
import type { ItemRow, NewRow } from '@gangmu/delivery';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKit, type Visitor } from './testing/api.testkit.ts';

type Target = NonNullable<ItemRow['target']>;

const decimal = fc
  .tuple(fc.integer({ min: -20, max: 2_000_000 }), fc.constantFrom('', '.5', '.25', '.50', '.125'))
  .map(([whole, part]) => `${whole}${part}`);
/** Seldom drawn: an amount below zero that is also a range, in every unit. */
const BELOW_ZERO = ['家', '%', '㎡', '个百分点', 'P', '', '吨标准煤/万元'].flatMap((unit) =>
  (['=', '>=', '~'] as const).map((op) => ({
    ...{ op, value: '-4.125', value2: '555', unit },
    ...{ basis: 'increment' as const, period: 'none' as const },
  })),
);
const target: fc.Arbitrary<Omit<Target, 'indicator'>> = fc.record({
  op: fc.constantFrom('>=', '<=', '~', '='),
  value: decimal,
  value2: fc.option(
    fc.integer({ min: 1, max: 9999 }).map((one) => String(one)),
    { freq: 4 },
  ),
  unit: fc.constantFrom('家', '亿元', '万平方米', '%', '㎡', 'm³', '个百分点', 'P', '', '吨标准煤/万元'),
  basis: fc.constantFrom('level', 'increment', 'growth', 'change', 'rise', 'fall', 'above', 'below'),
  period: fc.constantFrom('none', 'annual', 'by:2027', 'in:2026'),
});

/** A region's ledger with these targets, exported; what another region makes of the file. */
async function roundTrip(format: 'xlsx' | 'csv', targets: readonly Omit<Target, 'indicator'>[]) {
  const kit = await openKit('memory');
  try {
    const [from, to] = [await kit.region('澄湖区'), await kit.region('望川区')];
    const [giver, taker] = [await kit.person(from, 'command-office'), await kit.person(to, 'command-office')];
    const [given, taken] = [await kit.plan(from), await kit.plan(to)];
    await kit.store.transact(from.id, { personId: null, name: '测试', address: null }, async (tx) => {
      const [like] = await tx.list('item', { planId: given.planId, kind: 'indicator' });
      if (!like) throw new Error('no indicator');
      const rows = targets.map((one, at): NewRow<ItemRow> => {
        const { version: _, fromAt: __, ...row } = like;
        const title = `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}类${at}号指标${'东南西北中'[Math.floor(at / 10) % 5]}`;
        return { ...row, id: tx.newId(), position: 100 + at, title, target: { indicator: title, ...one } };
      });
      await tx.insert('item', rows);
    });
    const answer = await giver.ask(
      'POST',
      `/api/v1/regions/${from.id}/plans/${given.planId}/ledgers/indicators/exports`,
      { format },
    );
    expect(answer.statusCode).toBe(200);
    const at = `/api/v1/regions/${to.id}`;
    const id = await upload(taker, `${at}/plans/${taken.planId}/imports`, `指标.${format}`, answer.rawPayload);
    const run = (await taker.ask('GET', `${at}/imports/${id}`)).json() as ImportRun;
    const wrong = (await taker.ask('GET', `${at}/imports/${id}/rows?show=errors`)).json();
    expect(wrong.rows).toEqual([]);
    await taker.ask('POST', `${at}/imports/${id}/confirmation`, { version: run.version, digest: run.check?.digest });
    await kit.app.platform.imports.idle();
    const read = async (regionId: string, planId: string) =>
      Object.fromEntries(
        (await kit.store.read(regionId, (records) => records.list('item', { planId, kind: 'indicator' }))).flatMap(
          (row) => (row.position >= 100 || /类\d+号指标/u.test(row.title) ? [[row.title, row.target]] : []),
        ),
      );
    return { before: await read(from.id, given.planId), after: await read(to.id, taken.planId) };
  } finally {
    await kit.close();
  }
}

async function upload(who: Visitor, url: string, name: string, bytes: Buffer): Promise<string> {
  const boundary = 'gangmu-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await who.ask('POST', url, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

test.each(['xlsx', 'csv'] as const)(
  'targets leave a region as %s and enter another one unchanged',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(target, { minLength: 40, maxLength: 50 }), async (targets) => {
        const { before, after } = await roundTrip(format, targets);
        expect(Object.keys(after)).toHaveLength(targets.length);
        expect(after).toEqual(before);
      }),
      { numRuns: 3, endOnFailure: true, examples: [[BELOW_ZERO]] },
    );
  },
  120_000,
);
