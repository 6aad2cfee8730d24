import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onError } from './on-error.ts';
import { webPages } from './web-pages.ts';

describe('the web application', () => {
  let folder: string;
  let app: FastifyInstance;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(
      join(folder, 'index.html'),
      '<meta property="csp-nonce" nonce="GANGMU_CSP_NONCE" /><title>纲目</title>',
    );
    app = Fastify();
    app.setErrorHandler(onError);
    app.get('/api/v1/me', async () => ({ me: true }));
    await webPages(app, folder);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const get = (url: string) => app.inject({ url });

  it('serves a file that was built after the start, for ever under its name', async () => {
    expect((await get('/assets/new-1a2b.js')).statusCode).toBe(404);
    await writeFile(join(folder, 'assets', 'new-1a2b.js'), 'export {}');
    const answer = await get('/assets/new-1a2b.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('answers an address of a page with the application, not with a stale copy', async () => {
    for (const url of ['/', '/990202/plans', '/index.html']) {
      const answer = await get(url);
      expect(answer.body).toContain('纲目');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('has who is there asked while the program is read, where somebody may be', async () => {
    const link = async (url: string, cookie?: string) =>
      (await app.inject({ url, headers: cookie ? { cookie } : {} })).headers.link;
    const signedIn = 'gangmu.session_token=x';
    expect(await link('/990202/plans', signedIn)).toBe('</api/v1/me>; rel=preload; as=fetch; crossorigin');
    expect(await link('/990202/plans')).toBeUndefined();
    expect(await link('/sign-in', signedIn)).toBeUndefined();
    expect(await link('/set-up', signedIn)).toBeUndefined();
  });

  it('gives each answer a nonce of its own for styles, in the page and in the policy, and no way to keep a page', async () => {
    const seen = new Set<string>();
    for (const url of ['/', '/990202/plans', '/index.html', '/']) {
      const { body, headers } = await get(url);
      const policy = String(headers['content-security-policy']);
      const nonce = /nonce="([\w-]{24})"/u.exec(body)?.[1] as string;
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(policy).not.toContain('unsafe');
      expect(headers).not.toHaveProperty('etag');
      expect(headers).not.toHaveProperty('last-modified');
      seen.add(nonce);
    }
    expect(seen.size).toBe(4);
  });

  it('leaves the API its own answers and nothing outside the folder', async () => {
    expect((await get('/api/v1/me')).json()).toEqual({ me: true });
    expect((await get('/api/v1/none')).statusCode).toBe(404);
    for (const url of ['/..%2f..%2fetc/passwd', '/assets/..%2f..%2fpackage.json', '/assets/none.js'])
      expect((await get(url)).body).not.toMatch(/root:|workspaces/u);
  });
});
