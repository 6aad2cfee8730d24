import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INNER_ADDRESSES } from '../testing/inner-addresses.ts';
import { guardedFetch, vet } from './guarded-fetch.ts';

describe('what the server may connect to', () => {
  it.each(INNER_ADDRESSES)('is not %s', async (address) => {
    await expect(guardedFetch([])(address)).rejects.toThrow(
      /not listed|not to be connected to|no passwords|ENOTFOUND|EAI_AGAIN/u,
    );
  });

  it('is never a cloud’s keeper of keys, listed or not', async () => {
    const listed = guardedFetch(['http://169.254.169.254', 'http://[::ffff:169.254.169.254]']);
    await expect(listed('http://169.254.169.254/')).rejects.toThrow(/not to be connected to/u);
    await expect(listed('http://[::ffff:169.254.169.254]/')).rejects.toThrow(/not to be connected to|not listed/u);
  });

  it('is any public address, and an inner one only when listed', () => {
    expect(() => vet('93.184.216.34', false)).not.toThrow();
    expect(() => vet('2606:2800:220:1::1', false)).not.toThrow();
    expect(() => vet('10.1.2.3', false)).toThrow();
    expect(() => vet('10.1.2.3', true)).not.toThrow();
  });

  describe('over an inner server', () => {
    let server: Server;
    let origin: string;
    beforeAll(async () => {
      server = createServer((request, response) => {
        if (request.url === '/away') return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
        if (request.url === '/large') return void response.end(Buffer.alloc(2 * 1024 * 1024));
        response.setHeader('content-type', 'application/json').end('{"a":1}');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    it('asks the one that is listed, by its very origin', async () => {
      expect(await (await guardedFetch([origin])(`${origin}/`)).json()).toEqual({ a: 1 });
      await expect(guardedFetch(['http://127.0.0.1:1'])(`${origin}/`)).rejects.toThrow(/not listed/u);
    });

    it('vets what a listed name resolves to, and hands a redirect back instead of following it', async () => {
      const named = origin.replace('127.0.0.1', 'localhost');
      expect((await guardedFetch([named])(`${named}/`)).status).toBe(200);
      const away = await guardedFetch([origin])(`${origin}/away`);
      expect(away.status).toBe(302);
    });

    it('takes no answer without end', async () => {
      await expect(guardedFetch([origin])(`${origin}/large`)).rejects.toThrow(/too large/u);
    });
  });
});
