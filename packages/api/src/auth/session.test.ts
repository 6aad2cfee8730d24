import { API_BASE } from '@gangmu/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';

describe.each<Engine>(['memory', 'PGlite'])('a session on %s', (engine) => {
  let kit: Kit;
  let somebody: Visitor;
  let another: Visitor;
  const me = (cookie: string) => kit.app.inject({ method: 'GET', url: `${API_BASE}/me`, headers: { cookie } });
  /** Name, token and seal of a cookie as it is sent. */
  const partsOf = (cookie: string) => {
    const [name = '', value = ''] = cookie.split('=');
    const [token = '', seal = ''] = decodeURIComponent(value).split('.');
    return { name, token, seal };
  };
  beforeAll(async () => {
    kit = await openKit(engine);
    const region = await kit.region('澄湖区');
    somebody = await kit.person(region, 'reader');
    another = await kit.person(region, 'command-office');
  }, 60_000);
  afterAll(() => kit.close());
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is prolonged once a minute, and its cookie is sent anew only then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const after = async (seconds: number) => {
      vi.setSystemTime(Date.now() + seconds * 1000);
      const answer = await me(somebody.cookie);
      expect(answer.statusCode).toBe(200);
      return answer.headers['set-cookie'];
    };
    expect(await after(30)).toBeUndefined();
    expect(String(await after(31))).toContain('Max-Age=1800');
    expect(await after(1)).toBeUndefined();
    // Without the prolonging it would have ended after half an hour.
    expect(await after(29 * 60 + 50)).toBeDefined();
  });

  it('is nobody’s where the seal of its cookie is wrong, missing or another’s', async () => {
    const { name, token, seal } = partsOf(somebody.cookie);
    const sealed = (value: string) => me(`${name}=${encodeURIComponent(value)}`);
    expect((await sealed(`${token}.${seal}`)).statusCode).toBe(200);
    for (const value of [
      token,
      `${token}.`,
      `.${seal}`,
      `${token}.${partsOf(another.cookie).seal}`,
      `${partsOf(another.cookie).token}.${seal}`,
      `${token}.${'A'.repeat(43)}=`,
      `${token}.${seal}.${seal}`,
      `${token} .${seal}`,
    ])
      expect((await sealed(value)).statusCode, value).toBe(401);
  });

  it('ends with its row', async () => {
    expect((await me(another.cookie)).statusCode).toBe(200);
    await (await kit.app.platform.auth.$context).internalAdapter.deleteSession(partsOf(another.cookie).token);
    expect((await me(another.cookie)).statusCode).toBe(401);
  });
});
