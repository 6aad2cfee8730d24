import { API_BASE } from '@gangmu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, ENGINES, type Kit, openKit } from './testing/api.testkit.ts';

describe.each(ENGINES)('what is not ours to take on %s', (engine) => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await openKit(engine);
  }, 60_000);
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

  it('says what is wrong with a day that is none, or that no record can hold, in both languages', async () => {
    const region = await kit.region('澄湖区');
    const { planId } = await kit.plan(region);
    const { cookie } = await kit.person(region, 'command-office');
    const asked = (path: string, language: string) =>
      kit.app.inject({
        method: 'GET',
        url: `${API_BASE}/regions/${region.id}/${path}`,
        headers: { cookie, 'accept-language': language },
      });
    for (const on of ['0000-01-01', '0001-01-01', '1899-12-31', '2026-02-30', 'x', ''])
      for (const [path, at] of [
        [`units?on=${on}`, '/on'],
        [`plans/${planId}/ledgers/tasks?asOf=${on}`, '/asOf'],
        [`posts?on=${on}`, '/on'],
      ] as const) {
        const [zh, en] = [await asked(path, 'zh-CN'), await asked(path, 'en')];
        expect(zh.statusCode, path).toBe(400);
        expect(zh.json(), path).toMatchObject({ code: 'invalid-request', detail: { issues: [{ at }] } });
        expect(zh.json().message).toContain('1900-01-01');
        expect(en.json().message).toContain('The day is wrong');
      }
    for (const on of ['1900-01-01', '9999-12-31'])
      for (const path of [`units?on=${on}`, `plans/${planId}/ledgers/tasks?asOf=${on}`])
        expect((await asked(path, 'zh-CN')).statusCode, path).toBe(200);
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
