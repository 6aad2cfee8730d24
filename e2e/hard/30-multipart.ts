import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { openKit } from '../../packages/api/src/testing/api.testkit.ts';
import type { HardTest } from './frame/hard-test.ts';

const LIMIT = 1024 * 1024;
const END_WITHIN = 30_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const hardTest: HardTest = {
  number: 30,
  title: 'Multipart bodies: too large, too many parts, slow, of a wrong length, broken off',
  criterion: 'over the limit 413 and nothing stored on every route; no temporary file; no socket open after 30 s',
  async run({ folder, say }) {
    process.env.TMPDIR = folder;
    const kit = await openKit('memory', { maxFileBytes: LIMIT });
    const address = await kit.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = new URL(address);
    try {
      const region = await kit.region('澄湖区');
      const person = await kit.person(region, 'command-office');
      const { planId } = await kit.plan(region);
      const tables = ['plan', 'planVersion', 'importRun', 'template'] as const;
      const stored = () =>
        kit.store.read(region.id, async (records) => {
          let rows = 0;
          for (const table of tables) rows += (await records.list(table as 'plan', {})).length;
          return rows;
        });
      const temporary = () => readdirSync(folder, { recursive: true }).length;
      const at = `/api/v1/regions/${region.id}`;
      const routes = [
        `${at}/plans`,
        `${at}/plans/${planId}/versions`,
        `${at}/plans/${planId}/imports`,
        `${at}/organisation/imports`,
        `${at}/templates`,
      ];
      const before = await stored();
      const send = async (path: string, body: FormData): Promise<number> => {
        const headers = { cookie: person.cookie, origin: address, 'idempotency-key': crypto.randomUUID() };
        return (await fetch(`${address}${path}`, { method: 'POST', headers, body })).status;
      };
      const form = (bytes: number, parts: number) => {
        const body = new FormData();
        for (let i = 0; i < parts; i++) body.append(`f${i}`, 'x');
        body.append('kind', 'ledger');
        body.append('file', new Blob([new Uint8Array(bytes)]), 'a.txt');
        return body;
      };
      const over: number[] = [];
      const many: number[] = [];
      for (const path of routes) {
        over.push(await send(path, form(LIMIT + 1, 0)), await send(path, form(LIMIT * 5, 0)));
        many.push(await send(path, form(1, 1000)));
      }
      say(`over the limit ${over.join(', ')}; 1,000 parts ${many.join(', ')}`);

      const head = (length: number) =>
        `POST ${at}/plans HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${address}\r\ncookie: ${person.cookie}\r\nidempotency-key: ${crypto.randomUUID()}\r\ncontent-type: multipart/form-data; boundary=xx\r\ncontent-length: ${length}\r\n\r\n`;
      const start = '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
      const whole = `${start}abc\r\n--xx--\r\n`;
      /** Seconds until the connection is closed, or null. */
      const closes = async (work: (socket: ReturnType<typeof connect>) => void): Promise<number | null> => {
        const socket = connect(Number(port), '127.0.0.1');
        const began = Date.now();
        socket.on('error', () => {});
        socket.resume();
        const closed = new Promise<number>((resolve) =>
          socket.once('close', () => resolve((Date.now() - began) / 1000)),
        );
        work(socket);
        const within = await Promise.race([closed, pause(END_WITHIN).then(() => null)]);
        socket.destroy();
        return within;
      };
      const timers: NodeJS.Timeout[] = [];
      const ends = await Promise.all([
        closes((socket) => {
          socket.write(head(100_000) + start);
          timers.push(setInterval(() => socket.write('x'), 1000));
        }),
        closes((socket) => socket.write(head(whole.length + 5000) + whole)),
        closes((socket) => socket.write(head(whole.length - 10) + whole)),
        closes((socket) => {
          socket.write(head(100_000) + start);
          setTimeout(() => socket.destroy(), 500);
        }),
      ]);
      for (const timer of timers) clearInterval(timer);
      await pause(500);
      const open = await new Promise<number>((resolve) => kit.app.server.getConnections((_, count) => resolve(count)));
      // The connections kept by fetch itself are idle ones.
      kit.app.server.closeIdleConnections();
      await pause(200);
      const hung = await new Promise<number>((resolve) => kit.app.server.getConnections((_, n) => resolve(n)));
      const more = (await stored()) - before;
      const left = temporary();
      const refused = over.every((status) => status === 413) && many.every((status) => status >= 400 && status < 500);
      return {
        figure: `${over.length} uploads over the limit: ${[...new Set(over)].join(', ')}; 1,000 parts: ${[...new Set(many)].join(', ')}; closed after s: 1 byte/s ${ends[0]}, length too long ${ends[1]}, too short ${ends[2]}, broken off ${ends[3]}; ${more} rows stored, ${left} temporary files, ${hung} of ${open} sockets hung`,
        passed: refused && ends.every((one) => one !== null) && more === 0 && left === 0 && hung === 0,
      };
    } finally {
      await kit.close();
    }
  },
};
