import pg from 'pg';
import { startServer } from '../start-server.ts';
import { asker } from './frame/asker.ts';
import type { HardTest } from './frame/hard-test.ts';
import { setUpRegion } from './frame/set-up-region.ts';
import { percentile } from './frame/steady-load.ts';
import { until, watchLedger } from './frame/watch-ledger.ts';

const ROUNDS = 20;
const SOON_MS = 1000;
const BACK_MS = 5000;
const SILENT_MS = 75_000;
const PLAN = [
  '云洲区产业创新行动计划（2026-2028年）',
  '一、发展新型算力',
  '1. 建设算力中心。到2027年，算力规模达到300P。（牵头单位：区科技局）',
  '2. 培育数据企业。到2028年，数据企业达到80家。（牵头单位：区数据局）',
].join('\n');

export const hardTest: HardTest = {
  number: 51,
  title: 'Two processes on one PostgreSQL: who is here, and what changed',
  criterion:
    'each shows the other’s people and changes within 1 s, in both directions; again within 5 s of every listening connection’s end; whom a killed process had is forgotten within 75 s',
  minutes: 6,
  async run({ postgres, folder, say }) {
    const database = await postgres();
    if (!database) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const settings = {
      GANGMU_DATA: folder,
      DATABASE_URL: database.databaseUrl,
      GANGMU_SECRET: 'one-secret-for-both-processes-0123456789',
    };
    const first = await startServer('serve', settings);
    const password = await setUpRegion(first);
    const second = await startServer('serve', settings);
    const root = new pg.Client({ connectionString: database.url.replace(/\/[^/]*$/u, '/hard') });
    await root.connect();
    const faults: string[] = [];
    const figures: string[] = [];
    const within = (what: string, ms: number | null, most: number) => {
      if (ms === null || ms > most) faults.push(`${what}: ${ms === null ? 'never' : `${Math.round(ms)} ms`}`);
      return ms ?? most;
    };
    try {
      const [a, b] = [asker(first.address), asker(second.address)];
      const signIn = async (ask: typeof a, username: string, given = password) =>
        (await ask('POST', '/session', { username, password: given })).cookie;
      const [admin, office] = [await signIn(a, '系统员'), await signIn(a, '指挥办主任')];
      const me = (await a('GET', '/me', undefined, { cookie: office })).json<{ regions: { regionId: string }[] }>();
      const at = `/regions/${me.regions[0]?.regionId}`;
      // Somebody else who may look.
      const person = (await a('POST', `${at}/people`, { name: '读者甲' }, { cookie: admin })).json<{ id: string }>();
      const account = { personId: person.id, username: '读者甲' };
      const made = (await a('POST', `${at}/accounts`, account, { cookie: admin })).json<{ password: string }>();
      const seat = { title: '联络员', role: 'reader', unitId: null };
      const post = (await a('POST', `${at}/posts`, seat, { cookie: office })).json<{ id: string }>();
      const taking = { postId: post.id, personId: person.id, fromOn: '2020-01-01' };
      await a('POST', `${at}/hand-overs`, taking, { cookie: office });
      const half = await signIn(b, '读者甲', made.password);
      const change = { current: made.password, next: 'a-quite-other-word-9' };
      const reader = (await b('POST', '/me/password', change, { cookie: half })).cookie;
      // A plan, confirmed.
      const form = new FormData();
      form.set('role', 'own');
      form.set('file', new Blob([PLAN]), '计划.txt');
      const { planId, versionId } = (await a('POST', `${at}/plans`, form, { cookie: office })).json<{
        planId: string;
        versionId: string;
      }>();
      const version = `${at}/plans/${planId}/versions/${versionId}`;
      const view = (await a('GET', version, undefined, { cookie: office })).json<{
        version: { version: number };
        drafts: { id: string; version: number; status: string }[];
      }>();
      const open = view.drafts.filter((one) => one.status === 'open');
      const accepted = {
        rows: open.map(({ id, version: now }) => ({ id, version: now, status: 'accepted' })),
        remove: [],
      };
      await a('POST', `${version}/decisions`, accepted, { cookie: office });
      await a('POST', `${version}/confirmation`, { version: view.version.version }, { cookie: office });
      const ledger = `${at}/plans/${planId}/ledgers/tasks`;
      const row = async () =>
        (await a('GET', ledger, undefined, { cookie: office })).json<{ rows: { id: string; version: number }[] }>()
          .rows[0] as { id: string; version: number };

      const streams = {
        office: watchLedger(`${first.address}/api/v1${ledger}/live`, office),
        reader: watchLedger(`${second.address}/api/v1${ledger}/live`, reader),
      };
      const both = ['指挥办主任甲', '读者甲'].join();
      const seen = (who: keyof typeof streams) => streams[who].names().join() === both;
      const people = async (most: number) => {
        for (const who of ['office', 'reader'] as const)
          within(`the ${who} sees both`, await until(() => seen(who), most), most);
      };
      /** Somebody changes a row by one process; until somebody at the other is told. */
      const told = async (ask: typeof a, who: keyof typeof streams): Promise<number | null> => {
        const { id, version: now } = await row();
        const before = streams[who].told.length;
        const changes = [{ id, version: now, remark: crypto.randomUUID() }];
        const start = performance.now();
        const answer = await ask('POST', `${at}/items/edits`, { changes }, { cookie: office });
        if (answer.status !== 200) faults.push(`an edit: ${answer.status} ${answer.text}`);
        const hears = () =>
          streams[who].told.slice(before).some((one) => one.kind === 'changed' && one.itemIds.includes(id));
        return (await until(hears, BACK_MS)) === null ? null : performance.now() - start;
      };
      const directions = async (what: string, most: number) => {
        const all: number[] = [];
        for (let n = 0; n < ROUNDS; n++) {
          all.push(within(`${what}, first to second`, await told(a, 'reader'), most));
          all.push(within(`${what}, second to first`, await told(b, 'office'), most));
        }
        figures.push(
          `${what}: write to notice ${Math.round(percentile(all, 0.5))} ms (p95 ${Math.round(percentile(all, 0.95))})`,
        );
        say(figures.at(-1) as string);
      };
      await people(SOON_MS);
      await directions('at first', SOON_MS);

      const ended = await root.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gangmu notices'`,
      );
      if (ended.rowCount !== 2) faults.push(`${ended.rowCount} listening connections, not 2`);
      const start = performance.now();
      const listening = async () =>
        (
          await root.query(
            `select 1 from pg_stat_activity where application_name = 'gangmu notices' and query like 'listen%'`,
          )
        ).rowCount;
      while ((await listening()) !== 2 && performance.now() - start < BACK_MS)
        await new Promise((r) => setTimeout(r, 20));
      figures.push(`listening again after ${Math.round(performance.now() - start)} ms`);
      await directions('after their end', SOON_MS);
      await people(SOON_MS);

      await second.end('SIGKILL');
      const alone = await until(() => streams.office.names().join() === '指挥办主任甲', SILENT_MS);
      figures.push(
        `a killed process’s people forgotten after ${Math.round(within('forgotten', alone, SILENT_MS) / 1000)} s`,
      );
      await Promise.all([streams.office.close(), streams.reader.close()]);
      return { figure: [...figures, ...faults].join('; '), passed: faults.length === 0 };
    } finally {
      await root.end();
      await second.stop();
      await first.stop();
    }
  },
};
