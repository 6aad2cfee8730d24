import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { createClient } from './create-client.ts';

const regionId = '0197a0de-0000-7000-8000-000000000001';

function recording(status: number, body: unknown) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fake = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return Response.json(body, { status });
  }) as unknown as typeof fetch;
  return { asked, client: createClient({ baseUrl: 'http://gangmu.test', fetch: fake }) };
}

describe('the typed client', () => {
  it('puts parameters and query into the address and leaves out what is not given', async () => {
    const { asked, client } = recording(200, { rows: [], next: null });
    const page = await client.units.list({ params: { regionId }, query: { limit: 50, after: undefined } });
    expect(page.next).toBeNull();
    expect(asked[0]?.url).toBe(`http://gangmu.test/api/v1/regions/${regionId}/units?limit=50`);
  });

  it('gives every POST an idempotency key of its own', async () => {
    const { asked, client } = recording(201, { id: regionId });
    const add = () => client.units.add({ params: { regionId }, body: { name: '区科技局' } });
    await add();
    await add();
    const keys = asked.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('shows the token of a program with every call', async () => {
    const asked: RequestInit[] = [];
    const fake = (async (_: string, init: RequestInit) => {
      asked.push(init);
      return Response.json({ rows: [], next: null });
    }) as unknown as typeof fetch;
    const client = createClient({ baseUrl: 'http://gangmu.test', fetch: fake, token: () => 'gm_abc' });
    await client.units.list({ params: { regionId } });
    expect(((asked[0] as RequestInit).headers as Record<string, string>).authorization).toBe('Bearer gm_abc');
  });

  it('throws what the server says as an ApiError', async () => {
    const { client } = recording(409, {
      code: 'stale-version',
      message: '别人刚改过',
      detail: { current: [] },
      requestId: 'r1',
    });
    const failure = client.me.get().catch((error: unknown) => error);
    expect(await failure).toBeInstanceOf(ApiError);
    expect(await failure).toMatchObject({ status: 409, code: 'stale-version', message: '别人刚改过' });
  });

  it('sends a file as form data with its fields first', async () => {
    const { asked, client } = recording(201, {});
    await client.plans.upload({
      params: { regionId },
      file: new Blob(['一、总体要求']),
      fileName: '计划.txt',
      form: { role: 'own' },
    });
    expect([...((asked[0] as (typeof asked)[number]).init.body as FormData).keys()]).toEqual(['role', 'file']);
  });

  it('makes the address of a download', () => {
    const { client } = recording(200, {});
    expect(
      client.urlOf('ledgers.csv', { params: { regionId, planId: regionId, ledger: 'tasks' }, query: { text: '算力' } }),
    ).toBe(`http://gangmu.test/api/v1/regions/${regionId}/plans/${regionId}/ledgers/tasks/csv?text=%E7%AE%97%E5%8A%9B`);
  });
});
