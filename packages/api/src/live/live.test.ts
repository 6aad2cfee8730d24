import { API_BASE, type LiveEvent } from '@gangmu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';
import { liveEvents } from '../testing/live-events.ts';

describe('a ledger that two people have open', () => {
  let kit: Kit;
  let origin: string;
  let office: Visitor;
  let reader: Visitor;
  let at: string;
  let ledger: string;
  let itemIds: readonly string[];
  beforeAll(async () => {
    kit = await openKit('memory');
    const region = await kit.region('澄湖区');
    const plan = await kit.plan(region);
    itemIds = plan.itemIds;
    office = await kit.person(region, 'command-office');
    reader = await kit.person(region, 'reader');
    at = `${API_BASE}/regions/${region.id}`;
    ledger = `${at}/plans/${plan.planId}/ledgers/tasks`;
    origin = await kit.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => kit.close());

  it('tells who is here, where they are, and what changed', async () => {
    const leave = new AbortController();
    const stream = liveEvents(`${origin}${ledger}/live`, reader.cookie, leave.signal);
    const next = async () => (await stream.next()).value as LiveEvent;
    expect(await next()).toMatchObject({ kind: 'people', people: [{ personId: reader.personId, itemId: null }] });
    const other = new AbortController();
    const second = liveEvents(`${origin}${ledger}/live`, office.cookie, other.signal);
    await second.next();
    expect(await next()).toMatchObject({ kind: 'people', people: [{}, { personId: office.personId }] });
    await office.ask('POST', `${ledger}/presence`, { itemId: itemIds[0] });
    expect(await next()).toMatchObject({ kind: 'people', people: [{}, { itemId: itemIds[0] }] });
    const changes = [{ id: itemIds[0], version: 1, remark: '改' }];
    expect((await office.ask('POST', `${at}/items/edits`, { changes })).statusCode).toBe(200);
    expect(await next()).toMatchObject({ kind: 'changed', itemIds: [itemIds[0]], by: { personId: office.personId } });
    other.abort();
    expect(await next()).toMatchObject({ kind: 'people', people: [{ personId: reader.personId }] });
    leave.abort();
  });

  it('lets go of its streams when the server stops', async () => {
    const stream = liveEvents(`${origin}${ledger}/live`, reader.cookie, new AbortController().signal);
    await stream.next();
    const started = performance.now();
    await kit.app.close();
    expect(performance.now() - started).toBeLessThan(10_000);
    // Somebody who left before may still be told of; then it ends.
    for (let one = await stream.next(); !one.done; one = await stream.next()) expect(one.value.kind).toBe('people');
  });
});
