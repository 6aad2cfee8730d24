import { API_BASE } from '@gangmu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Kit, openKit } from './testing/api.testkit.ts';

describe('what is not ours to take', () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await openKit('memory');
  });
  afterAll(() => kit.close());

  it('is refused by type, by origin and by shape, and leaks nothing', async () => {
    const post = (payload: string, headers: Record<string, string>) =>
      kit.app.inject({ method: 'POST', url: `${API_BASE}/session`, payload, headers });
    expect((await post('x', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    expect((await post('{}', { 'content-type': 'application/json\t; a=b' })).statusCode).toBe(400);
    expect(
      (
        await post('{"username":"甲乙","password":"x"}', {
          'content-type': 'application/json',
          origin: 'https://evil.test',
        })
      ).json(),
    ).toMatchObject({ code: 'bad-origin' });
    expect((await post('{"__proto__":{"a":1}}', { 'content-type': 'application/json' })).statusCode).toBe(400);
    expect((await post('{"username":1}', { 'content-type': 'application/json' })).json()).toMatchObject({
      code: 'invalid-request',
      detail: { in: 'body' },
    });
    for (const address of ['/api/v1/nothing', '/api/v1/regions/x/units'])
      expect((await ask(kit.app, 'GET', address)).json().detail).not.toHaveProperty('stack');
  });

  it('comes with headers that keep a browser strict', async () => {
    const { headers } = await ask(kit.app, 'GET', `${API_BASE}/entrance`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    });
  });

  it('lets health be asked, readiness, figures from here, and the reference', async () => {
    expect((await ask(kit.app, 'GET', '/healthz')).statusCode).toBe(200);
    expect((await ask(kit.app, 'GET', '/readyz')).statusCode).toBe(200);
    expect((await ask(kit.app, 'GET', '/metrics')).body).toContain('gangmu_http_requests_total');
    const far = await kit.app.inject({
      method: 'GET',
      url: '/metrics',
      remoteAddress: '10.0.0.9',
      headers: { 'x-forwarded-for': '127.0.0.1' },
    });
    expect(far.statusCode).toBe(404);
    const api = (await ask(kit.app, 'GET', '/api/openapi.json')).json();
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths).length).toBeGreaterThan(50);
    expect((await ask(kit.app, 'GET', '/api/docs')).body).not.toMatch(/https?:\/\//u);
  });
});
