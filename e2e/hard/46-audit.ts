import { openDatabase, openRecord } from '@gangmu/store';
import pg from 'pg';
import { oneTimeCode } from '../../packages/api/src/testing/one-time-code.ts';
import { startServer } from '../start-server.ts';
import { type Asked, asker } from './frame/asker.ts';
import type { HardTest } from './frame/hard-test.ts';
import { clock } from './frame/new-record.ts';
import { setUpRegion } from './frame/set-up-region.ts';
import { tamper } from './frame/tamper.ts';

const KILLS = 8;
const NEXT = 'a-quite-other-word-8';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An action, the one event it must leave, and where the row lies that it changed: both rows name their transaction. */
interface Act {
  readonly event: string;
  readonly table?: string;
  readonly run: () => Promise<Asked>;
  /** Most are done; these are refused, and their line says so. */
  readonly refused?: boolean;
}

export const hardTest: HardTest = {
  number: 46,
  title: 'One line in the audit for each action, in the transaction of the action',
  criterion:
    'sign-in, failure, lock-out, denial, export, account, token, role, session, policy: one line each, xmin of line and row equal; after kill -9 as many lines as tokens; UPDATE, DELETE, TRUNCATE refused; any changed byte found; PostgreSQL',
  async run({ postgres, folder, say }) {
    const database = await postgres(['fsync=on']);
    if (!database) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const settings = { GANGMU_DATA: folder, DATABASE_URL: database.databaseUrl };
    let server = await startServer('serve', settings);
    const root = new pg.Client({ connectionString: database.url.replace(/\/[^/]*$/u, '/hard') });
    await root.connect();
    const one = async <T>(query: string): Promise<T> => (await root.query(query)).rows[0] as T;
    try {
      const password = await setUpRegion(server);
      let ask = asker(server.address);
      const signIn = (username: string, given = password) => ask('POST', '/session', { username, password: given });
      const [admin, security, auditor, office] = [
        (await signIn('系统员')).cookie,
        (await signIn('安全员')).cookie,
        (await signIn('审计员')).cookie,
        (await signIn('指挥办主任')).cookie,
      ];
      const me = (await ask('GET', '/me', undefined, { cookie: office })).json<{ regions: { regionId: string }[] }>();
      const at = `/regions/${me.regions[0]?.regionId}`;
      const regionId = me.regions[0]?.regionId as string;
      const as = (cookie: string, method: string, path: string, body?: unknown) => ask(method, path, body, { cookie });
      const upload = new FormData();
      upload.append('role', 'own');
      upload.append(
        'file',
        new Blob(['澄湖区行动计划\n一、发展\n1. 建设算力中心。到2027年，算力规模达到300P。\n']),
        '计划.txt',
      );
      const kept: Record<string, string> = {};
      const keep = async (name: string, field: string, work: Promise<Asked>): Promise<Asked> => {
        const answer = await work;
        kept[name] = String(field.split('.').reduce<unknown>((of, key) => (of as never)?.[key], answer.json()));
        return answer;
      };
      const accountVersion = async () =>
        (await one<{ version: number }>(`select version from local.account_state where account_id = '${kept.account}'`))
          .version;
      const account = async (path: string, more: object = {}, by = admin) =>
        as(by, 'POST', `${at}/accounts/${kept.account}/${path}`, { version: await accountVersion(), ...more });
      const newToken = (name: string, cookie = office) =>
        as(cookie, 'POST', '/me/tokens', {
          name,
          regionId,
          actions: ['plan.read'],
          expiresOn: new Date(Date.now() + 86_400_000 * 9).toISOString().slice(0, 10),
          password,
        });
      let own = '';
      const acts: readonly Act[] = [
        { event: 'unit.add', table: 'unit', run: () => as(office, 'POST', `${at}/units`, { name: '区科技局' }) },
        { event: 'plan.upload', table: 'plan_version', run: () => as(office, 'POST', `${at}/plans`, upload) },
        {
          event: 'person.add',
          table: 'person',
          run: () => keep('person', 'id', as(admin, 'POST', `${at}/people`, { name: '林知行' })),
        },
        {
          event: 'account.open',
          table: 'local.account_state',
          run: () =>
            keep(
              'account',
              'id',
              as(admin, 'POST', `${at}/accounts`, { personId: kept.person, username: '林知行' }).then((answer) => {
                own = answer.json<{ password: string }>().password;
                return answer;
              }),
            ),
        },
        {
          event: 'session.sign-in',
          table: 'local.session',
          run: () =>
            keep(
              'x',
              'state',
              signIn('林知行', own).then((answer) => {
                kept.cookie = answer.cookie;
                return answer;
              }),
            ),
        },
        {
          event: 'account.password',
          table: 'local.account_state',
          run: async () => {
            const answer = await as(kept.cookie as string, 'POST', '/me/password', { current: own, next: NEXT });
            kept.cookie = answer.cookie;
            return answer;
          },
        },
        {
          event: 'account.password-refused',
          refused: true,
          run: () => as(kept.cookie as string, 'POST', '/me/password', { current: 'no such word', next: own }),
        },
        {
          event: 'account.totp-start',
          table: 'local."twoFactor"',
          run: () => keep('uri', 'uri', as(kept.cookie as string, 'POST', '/me/totp', { password: NEXT })),
        },
        {
          event: 'account.code-refused',
          refused: true,
          run: () => as(kept.cookie as string, 'POST', '/me/totp/confirmation', { code: '000000' }),
        },
        {
          event: 'account.totp-on',
          table: 'local."user"',
          run: async () => {
            const answer = await as(kept.cookie as string, 'POST', '/me/totp/confirmation', {
              code: oneTimeCode(kept.uri as string, Date.now()),
            });
            kept.cookie = answer.cookie;
            return answer;
          },
        },
        {
          event: 'account.totp-off',
          table: 'local."user"',
          run: async () => {
            const answer = await as(kept.cookie as string, 'POST', '/me/totp/removal', { password: NEXT });
            kept.cookie = answer.cookie;
            return answer;
          },
        },
        { event: 'session.sign-out', run: () => as(kept.cookie as string, 'DELETE', '/session') },
        { event: 'account.disable', table: 'local.account_state', run: () => account('disabling', { disabled: true }) },
        { event: 'session.refused', refused: true, run: () => signIn('林知行', NEXT) },
        { event: 'account.enable', table: 'local.account_state', run: () => account('disabling', { disabled: false }) },
        { event: 'account.reset', table: 'local.account', run: () => account('password-reset') },
        { event: 'account.unlock', run: () => account('unlocking', {}, security) },
        { event: 'session.refused', refused: true, run: () => signIn('无此人', 'x') },
        { event: 'token.create', table: 'local.api_token', run: () => keep('token', 'token.id', newToken('大屏')) },
        {
          event: 'token.revoke',
          table: 'local.api_token',
          run: () => as(office, 'DELETE', `/me/tokens/${kept.token}`),
        },
        { event: 'access.denied', refused: true, run: () => as(office, 'GET', `${at}/audit`) },
        {
          event: 'post.add',
          table: 'post',
          run: () =>
            keep('post', 'id', as(office, 'POST', `${at}/posts`, { title: '联络员', role: 'reader', unitId: null })),
        },
        {
          event: 'post.hand-over',
          table: 'tenure',
          run: () =>
            as(office, 'POST', `${at}/hand-overs`, { postId: kept.post, personId: kept.person, fromOn: '2026-01-01' }),
        },
        {
          event: 'policy.change',
          table: 'region',
          run: async () =>
            as(security, 'PATCH', `${at}/settings/policy`, {
              version: (await one<{ version: number }>(`select version from region where id = '${regionId}'`)).version,
              passwordPolicy: 'asvs',
            }),
        },
        { event: 'export.dump', run: () => as(office, 'GET', `${at}/dump`) },
        { event: 'export.audit', run: () => as(auditor, 'GET', `${at}/audit/lines`) },
      ];
      const faults: string[] = [];
      let inOne = 0;
      const seq = async () =>
        Number(
          (await one<{ n: string }>(`select coalesce(max(seq), 0) as n from audit where region_id = '${regionId}'`)).n,
        );
      for (const act of acts) {
        const before = await seq();
        const answer = await act.run();
        const ok = act.refused ? answer.status >= 400 && answer.status < 500 : answer.status < 300;
        if (!ok) faults.push(`${act.event}: ${answer.status} ${answer.text.slice(0, 160)}`);
        const { rows } = await root.query(
          `select event, result, xmin::text as tx from audit where region_id = '${regionId}' and seq > ${before} order by seq`,
        );
        const [line] = rows as { event: string; result: string; tx: string }[];
        if (rows.length !== 1 || line?.event !== act.event)
          faults.push(`${act.event}: lines ${rows.map((row) => (row as { event: string }).event)}`);
        if (line && (line.result === 'done') === (act.refused === true))
          faults.push(`${act.event} says ${line.result}`);
        if (!act.table || !line) continue;
        const found = await one<{ n: string }>(
          `select count(*) as n from ${act.table} where xmin::text = '${line.tx}'`,
        );
        if (Number(found.n) === 0) faults.push(`${act.event}: no row of ${act.table} in its transaction`);
        else inOne += 1;
      }
      const before = await seq();
      let tries = 0;
      for (let n = 0; n < 7; n++)
        if ((await ask('POST', '/session', { username: '从未有过', password: 'x' })).status === 401) tries += 1;
      const { rows: tried } = await root.query(
        `select event from audit where region_id = '${regionId}' and seq > ${before} order by seq`,
      );
      const locked = tried.filter((row) => row.event === 'session.locked-out').length;
      if (tries === 7 || tried.length !== tries + 1 || locked !== 1)
        faults.push(`7 wrong sign-ins, ${tries} tried: ${tried.map((row) => row.event)}`);

      // Lines and rows after the process is killed in the middle.
      for (let n = 0; n < KILLS; n++) {
        let over = false;
        const sending = [0, 1].map(async (i) => {
          for (let k = 0; !over; k++) await newToken(`t${n}-${i}-${k}`).catch(() => {});
        });
        await pause(500 + n * 60);
        await server.end('SIGKILL');
        over = true;
        await Promise.all(sending);
        server = await startServer('serve', settings);
        ask = asker(server.address);
        await root.query(`update local.api_token set revoked_at = now() where revoked_at is null`);
        await root.query(`delete from local.attempt`);
      }
      const { tokens, lines } = await one<{ tokens: string; lines: string }>(`
        select (select count(*) from local.api_token) as tokens,
          (select count(distinct object->>'id') from audit where event = 'token.create'
            and exists (select from local.api_token t where t.id = (object->>'id')::uuid)) as lines`);
      const all = Number((await one<{ n: string }>(`select count(*) as n from audit where event = 'token.create'`)).n);
      if (Number(tokens) !== Number(lines) || all !== Number(tokens)) faults.push(`${tokens} tokens, ${all} lines`);
      say(`${acts.length} actions, ${tokens} tokens after ${KILLS} kills`);

      const refusedToApp: string[] = [];
      for (const statement of [
        'update audit set event = event',
        'delete from audit',
        'truncate audit',
        'alter table audit disable row level security',
        'drop table audit',
      ]) {
        await root.query('begin');
        await root.query(`set local role gangmu_app; set local app.region = '${regionId}'`);
        const refused = await root.query(statement).then(
          () => false,
          () => true,
        );
        await root.query('rollback');
        if (refused) refusedToApp.push(statement);
        else faults.push(`the application may ${statement}`);
      }
      await server.end('SIGTERM');
      const opened = await openDatabase({ url: database.databaseUrl });
      const { store } = openRecord(opened, clock);
      const whole = await store.verifyAudit(regionId);
      if (whole !== null) faults.push(`broken at ${whole} before anything was changed`);
      const last = await seq();
      const { found, of, cut } = await tamper({ root, store, regionId, last, faults });
      await opened.close();
      return {
        figure: `${acts.length} actions with one line each, ${inOne} of ${acts.filter((act) => act.table).length} rows in their line's transaction; 7 wrong sign-ins, ${tries} tried: ${tried.length} lines, ${locked} lock-out; ${KILLS} kills: ${tokens} tokens, ${all} lines; ${refusedToApp.length} of 5 ways to change it refused; ${found} of ${of} changed fields found at their line, a cut-off end too: ${cut}; ${faults.length} faults ${faults.slice(0, 8).join('; ')}`,
        passed: faults.length === 0 && all >= KILLS,
      };
    } finally {
      await root.end().catch(() => {});
      await server.stop();
    }
  },
};
