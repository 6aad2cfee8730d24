import pg from 'pg';
import { oneTimeCode } from '../../packages/api/src/testing/one-time-code.ts';
import { startServer } from '../start-server.ts';
import { type Asked, asker } from './frame/asker.ts';
import type { HardTest } from './frame/hard-test.ts';
import { setUpRegion } from './frame/set-up-region.ts';
import { percentile } from './frame/steady-load.ts';

const PEOPLE = 24;
/** Wrong passwords for each known name, below the lock. */
const EACH = 4;
/** Medians of known and unknown names may differ by so much, ms: what one row more costs, and the machine's noise. */
const BAND_MS = 10;

export const hardTest: HardTest = {
  number: 47,
  title: 'Signing in, against two processes on one PostgreSQL',
  criterion:
    'locked after 5 failures for a name and a place (/64), across both and a restart; nobody who is known at a place is locked out by others; unknown and known names alike in text, status and time; idle 30 min, absolute 12 h; role, password and disabling count with the next request; a second factor on every way; nobody makes themselves more than they are',
  minutes: 10,
  async run({ postgres, folder, say }) {
    const database = await postgres();
    if (!database) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const settings = (name: string) => ({
      GANGMU_DATA: `${folder}/${name}`,
      DATABASE_URL: database.databaseUrl,
      GANGMU_SECRET: 'one-secret-for-both-processes-0123456789',
      GANGMU_TRUSTED_PROXIES: '127.0.0.1',
      GANGMU_REQUESTS_PER_ADDRESS: '0',
      GANGMU_REQUESTS_PER_ACCOUNT: '0',
    });
    let first = await startServer('serve', settings('a'));
    const root = new pg.Client({ connectionString: database.url.replace(/\/[^/]*$/u, '/hard') });
    await root.connect();
    const faults: string[] = [];
    const figures: string[] = [];
    const wants = (what: string, seen: unknown, wanted: unknown) => {
      if (JSON.stringify(seen) !== JSON.stringify(wanted))
        faults.push(`${what}: ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
    };
    const password = await setUpRegion(first);
    const second = await startServer('serve', settings('b'));
    try {
      let a = asker(first.address);
      const b = asker(second.address);
      let place = 0;
      const elsewhere = () => `10.${20 + (++place >> 16)}.${(place >> 8) & 255}.${place & 255}`;
      const signIn = (ask: typeof a, username: string, given: string, from = elsewhere()) =>
        ask('POST', '/session', { username, password: given }, { from });
      const statuses = (all: readonly Asked[]) => all.map((one) => one.status);
      const forget = () => root.query('delete from local.attempt; delete from local.known_place');

      const admin = (await signIn(a, '系统员', password)).cookie;
      const office = (await signIn(a, '指挥办主任', password)).cookie;
      const me = (await a('GET', '/me', undefined, { cookie: office })).json<{
        regions: { regionId: string }[];
      }>();
      const at = `/regions/${me.regions[0]?.regionId}`;
      const accounts: { id: string; username: string; password: string; personId: string }[] = [];
      for (let n = 0; n < PEOPLE; n++) {
        const username = `填报员${n}号`;
        const person = await a('POST', `${at}/people`, { name: username }, { cookie: admin });
        const personId = person.json<{ id: string }>().id;
        const made = await a('POST', `${at}/accounts`, { personId, username }, { cookie: admin });
        accounts.push({ ...made.json<{ id: string; password: string }>(), username, personId });
      }
      const nth = (n: number) => accounts[n] as (typeof accounts)[number];

      // A name, over both processes and a restart.
      await forget();
      const name: Asked[] = [];
      for (let n = 0; n < 5; n++) name.push(await signIn(n % 2 ? a : b, nth(0).username, 'wrong'));
      name.push(await signIn(a, nth(0).username, nth(0).password), await signIn(b, nth(0).username, nth(0).password));
      await first.end('SIGKILL');
      first = await startServer('serve', settings('a'));
      a = asker(first.address);
      name.push(await signIn(a, nth(0).username, nth(0).password));
      wants('a name', statuses(name), [401, 401, 401, 401, 401, 429, 429, 429]);
      await root.query(`update local.attempt set at = at - interval '16 minutes'`);
      wants('after a quarter of an hour', (await signIn(b, nth(0).username, nth(0).password)).status, 200);

      // At once: none slips through.
      await forget();
      const atOnce = await Promise.all(
        Array.from({ length: 24 }, (_, n) => signIn(n % 2 ? a : b, nth(1).username, 'wrong')),
      );
      const tried = atOnce.filter((one) => one.status === 401).length;
      if (tried > 5) faults.push(`${tried} of 24 at once were tried`);

      // A place: a /64, and a single IPv4 address.
      await forget();
      const six = (net: string, host: number) => `2001:db8:${net}::${host.toString(16)}`;
      for (let n = 0; n < 5; n++) await signIn(n % 2 ? a : b, `外人${n}`, 'wrong', six('1:1', n + 1));
      wants('the same /64', (await signIn(a, nth(2).username, nth(2).password, six('1:1', 99))).status, 429);
      wants('the next /64', (await signIn(b, nth(2).username, nth(2).password, six('1:2', 1))).status, 200);

      // A bureau behind one address, whose people have signed in there before; and failures from all over.
      await forget();
      const bureau = '10.9.9.9';
      const bureauPeople = [3, 4, 5, 6].map(nth);
      for (const one of bureauPeople) await signIn(a, one.username, one.password, bureau);
      for (let n = 0; n < 30; n++) await signIn(n % 2 ? a : b, `外人${n % 6}`, 'wrong', bureau);
      for (const one of bureauPeople) for (let n = 0; n < 7; n++) await signIn(b, one.username, 'wrong');
      const inside: Asked[] = [];
      for (const one of bureauPeople) inside.push(await signIn(b, one.username, one.password, bureau));
      wants('the bureau', statuses(inside), [200, 200, 200, 200]);

      // Names that are somebody's, nobody's, and a disabled one's.
      await forget();
      const version = async (id: string) =>
        (await root.query(`select version from local.account_state where account_id = '${id}'`)).rows[0]
          .version as number;
      await a(
        'POST',
        `${at}/accounts/${nth(7).id}/disabling`,
        { version: await version(nth(7).id), disabled: true },
        { cookie: admin },
      );
      const known: number[] = [];
      const unknown: number[] = [];
      const texts = new Set<string>();
      const same = ({ status, text }: Asked) => `${status} ${text.replace(/"requestId":"[^"]*"/u, '')}`;
      for (let n = 0; n < PEOPLE * EACH; n++) {
        const somebody = await signIn(a, nth(n % PEOPLE).username, 'wrong-but-long-enough');
        const nobody = await signIn(a, `无此人${n % PEOPLE}号`, 'wrong-but-long-enough');
        known.push(somebody.ms);
        unknown.push(nobody.ms);
        texts.add(same(somebody)).add(same(nobody));
      }
      texts.add(same(await signIn(a, nth(7).username, nth(7).password)));
      for (let n = 0; n < 2; n++) {
        texts.add(same(await signIn(b, nth(8).username, 'wrong')));
        texts.add(same(await signIn(b, '无此人8号', 'wrong')));
      }
      const median = (values: readonly number[]) => percentile(values, 0.5);
      const apart = Math.abs(median(known) - median(unknown));
      if (apart > BAND_MS) faults.push(`medians ${apart.toFixed(1)} ms apart`);
      // 401 for all, and once locked 429 for all.
      wants('answers', [...texts].map((one) => one.slice(0, 3)).sort(), ['401', '429']);
      figures.push(
        `unknown ${median(unknown).toFixed(1)} ms, known ${median(known).toFixed(1)} ms (median of ${known.length}), ${texts.size} different answers`,
      );
      say(figures.at(-1) as string);

      // What counts with the next request, on the other process.
      await forget();
      const enter = async (n: number, next: string) => {
        const half = await signIn(a, nth(n).username, nth(n).password);
        return (await a('POST', '/me/password', { current: nth(n).password, next }, { cookie: half.cookie })).cookie;
      };
      const see = async (cookie: string) => (await b('GET', `${at}/units`, undefined, { cookie })).status;
      const mine = async (cookie: string) => (await b('GET', '/me', undefined, { cookie })).status;
      const post = (
        await a('POST', `${at}/posts`, { title: '联络员', role: 'reader', unitId: null }, { cookie: office })
      ).json<{ id: string }>();
      const hand = (personId: string | null, fromOn: string) =>
        a('POST', `${at}/hand-overs`, { postId: post.id, personId, fromOn }, { cookie: office });
      await hand(nth(9).personId, '2020-01-01');
      const reader = await enter(9, 'a-quite-other-word-9');
      const before = await see(reader);
      await hand(null, '2021-01-01');
      wants('a post taken away', [before, await see(reader)], [200, 404]);
      const other = (await signIn(b, nth(9).username, 'a-quite-other-word-9')).cookie;
      const renewed = (
        await a(
          'POST',
          '/me/password',
          { current: 'a-quite-other-word-9', next: 'and-yet-another-1' },
          { cookie: reader },
        )
      ).cookie;
      wants('a password changed', [await mine(reader), await mine(other), await mine(renewed)], [401, 401, 200]);
      await a(
        'POST',
        `${at}/accounts/${nth(9).id}/disabling`,
        { version: await version(nth(9).id), disabled: true },
        { cookie: admin },
      );
      wants('an account disabled', await mine(renewed), 401);

      // Idle and absolute: the rows are made older, the clock of both is the machine's.
      const aged = async (n: number, change: string) => {
        const cookie = await enter(n, `a-quite-other-word-${n}`);
        const { rows } = await root.query(
          `select extract(epoch from "expiresAt" - now())::int as left from local.session where "userId" = '${nth(n).id}'`,
        );
        const alive = await mine(cookie);
        await root.query(`update local.session set ${change} where "userId" = '${nth(n).id}'`);
        return [(rows[0] as { left: number }).left <= 1800, alive, await mine(cookie)];
      };
      const minutes = (n: number) =>
        ['createdAt', 'updatedAt', 'expiresAt'].map((c) => `"${c}" = "${c}" - interval '${n} minutes'`).join(', ');
      wants('29 minutes idle', await aged(10, minutes(29)), [true, 200, 200]);
      wants('31 minutes idle', await aged(11, minutes(31)), [true, 200, 401]);
      wants('11 h 59', await aged(12, `"createdAt" = now() - interval '11 hours 59 minutes'`), [true, 200, 200]);
      wants('12 h and in use', await aged(13, `"createdAt" = now() - interval '12 hours 1 minute'`), [true, 200, 401]);

      // A second factor on each way in.
      const cookie = await enter(14, 'a-quite-other-word-14');
      const totp = (await a('POST', '/me/totp', { password: 'a-quite-other-word-14' }, { cookie })).json<{
        uri: string;
        backupCodes: string[];
      }>();
      await a('POST', '/me/totp/confirmation', { code: oneTimeCode(totp.uri, Date.now()) }, { cookie });
      await forget();
      const half = await signIn(b, nth(14).username, 'a-quite-other-word-14');
      wants('half way', [half.json<{ state: string }>().state, await mine(half.cookie)], ['totp-needed', 401]);
      const guesses: number[] = [];
      for (let n = 0; n < 6; n++)
        guesses.push((await b('POST', '/session/totp', { code: '000000' }, { cookie: half.cookie })).status);
      wants('guessed codes', new Set(guesses.map((status) => status >= 400)).size, 1);
      wants(
        'the right one after the guesses',
        (
          await b(
            'POST',
            '/session/totp',
            { code: oneTimeCode(totp.uri, Date.now() + 30_000) },
            { cookie: half.cookie },
          )
        ).status >= 400,
        true,
      );
      const again = await signIn(b, nth(14).username, 'a-quite-other-word-14');
      const backup = await a('POST', '/session/totp', { code: totp.backupCodes[0] }, { cookie: again.cookie });
      wants('a spare code', [backup.status, await mine(backup.cookie)], [200, 200]);
      const used = await signIn(b, nth(14).username, 'a-quite-other-word-14');
      wants(
        'the same once more',
        (await a('POST', '/session/totp', { code: totp.backupCodes[0] }, { cookie: used.cookie })).status >= 400,
        true,
      );

      // More than one is.
      const climber = await enter(15, 'a-quite-other-word-15');
      const climbs = await Promise.all([
        a('PATCH', '/me', { role: 'system-admin' }, { cookie: climber }),
        a(
          'POST',
          '/me/password',
          {
            current: 'a-quite-other-word-15',
            next: 'and-yet-another-15',
            role: 'system-admin',
            homeRegionId: crypto.randomUUID(),
            userId: nth(16).id,
          },
          { cookie: climber },
        ),
        fetch(`${first.address}/api/auth/update-user`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: climber },
          body: '{"role":"admin","username":"x"}',
        }),
        fetch(`${first.address}/api/auth/sign-up/email`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"email":"a@b.c","password":"long-enough-word","name":"x"}',
        }),
        fetch(`${first.address}/api/auth/get-session`, { headers: { cookie: climber } }),
      ]);
      const after =
        await root.query(`select home_region_id = '${me.regions[0]?.regionId}' as home, (select count(*)::int from local.membership where account_id = '${nth(15).id}') as regions,
        (select count(*)::int from local."user" where email = 'a@b.c') as made from local.account_state where account_id = '${nth(15).id}'`);
      wants('climbing', after.rows[0], { home: true, regions: 1, made: 0 });
      wants(
        'the library’s own addresses',
        climbs.map((one) => one.status).filter((_, n) => n !== 1),
        [404, 404, 404, 404],
      );
      figures.push(
        `${tried} of 24 wrong ones at once were tried; climbing answered ${climbs.map((one) => one.status)}`,
      );
      return {
        figure: `${figures.join('; ')}; ${faults.length} faults ${faults.slice(0, 10).join('; ')}`,
        passed: faults.length === 0,
      };
    } finally {
      await root.end().catch(() => {});
      await second.stop();
      await first.stop();
    }
  },
};
